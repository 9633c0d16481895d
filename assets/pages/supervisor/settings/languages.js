// A text in the centre's languages, one below the other.
import { el } from '../../kit/dom.js'
import { words } from '../../kit/words.js'
import { Wrong } from '../asking.js'
import { t } from '../texts.js'

// A text in each language of the centre; the first is always needed where there is one at all.
export function wordsBox({ value, length, label }, { languages }, { id }) {
  const inputs = languages.map((language, at) => el('input', {
    type: 'text', id: at ? `${id}-${language}` : id, lang: language, 'data-key': language, maxlength: length, autocomplete: 'off', value: value?.[language] ?? '',
    'aria-label': at ? `${words(label)} (${t('language_in', { language: nameOf(language) })})` : null, placeholder: at ? nameOf(language) : null,
  }))
  const read = (quietly) => {
    const found = Object.fromEntries(languages.map((one, at) => [one, inputs[at].value.trim()]).filter(([, text]) => text))
    if (!Object.keys(found).length) return null
    if (!found[languages[0]] && !quietly) throw new Wrong(t('set_first_language', { language: nameOf(languages[0]) }))
    return { ...outside(value, languages), ...found }
  }
  return { element: el('div', { class: 'both-languages' }, inputs), value: read }
}

const outside = (value, languages) => Object.fromEntries(Object.entries(value ?? {}).filter(([one]) => !languages.includes(one)))

function nameOf(language) {
  const name = new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1)
}
