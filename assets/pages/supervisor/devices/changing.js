// A device gets another name, stands elsewhere, or may do nothing any more.
import { checks, question, send, typed } from '../asking.js'
import { el } from '../../kit/dom.js'
import { toast } from '../../kit/controls.js'
import { t } from '../texts.js'

export function renameDevice(device, { free }, done) {
  const names = free[device.kind] ?? []
  const own = typed(t('device_name'), { value: device.name, maxlength: '64', list: names.length ? 'device-names' : null, hint: names.length ? t('names_free', { names: names.join(', ') }) : null })
  const known = el('datalist', { id: 'device-names' }, names.map((name) => el('option', { value: name })))
  const run = async () => {
    const said = await send(`/devices/${device.id}/rename`, { name: own.needed(t('pair_own')) })
    toast(t('renamed_told', { was: device.name, name: said.name }))
    done()
  }
  return question({ title: t('rename_q', { name: device.name }), notes: [t('rename_note')], parts: [own, known], keys: [{ text: t('rename'), kind: 'main', run }] })
}

export function moveDevice(hall, device, done) {
  const options = hall.centre.counters.map((one) => [String(one.number), t('counter_n', { c: one.number })])
  const where = checks(t('stands_at'), options, (device.counters ?? []).map(String))
  const run = async () => {
    const counters = where.value().map(Number)
    await send(`/devices/${device.id}/move`, { counters: counters.length ? counters : null })
    toast(t('moved_told', { name: device.name }))
    done()
  }
  return question({ title: t('move_q', { name: device.name }), notes: [t('move_note')], parts: [where], keys: [{ text: t('move'), kind: 'main', run }] })
}

export function revokeDevice(device, done) {
  const run = async () => {
    await send(`/devices/${device.id}/revoke`, {})
    toast(t('revoked_told', { name: device.name }))
    done()
  }
  return question({ title: t('revoke_q', { name: device.name }), notes: [t('revoke_note')], keys: [{ text: t('revoke'), kind: 'danger', run }] })
}
