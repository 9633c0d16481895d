// Where to go after signing in: only ever to a page of our own.
const HOMES = { staff: '/staff', guide: '/staff', supervisor: '/supervisor', admin: '/supervisor', reports: '/reports' }

// The path in `?next=`, null when there is none or when it leads elsewhere.
export function wanted(here) {
  const next = new URLSearchParams(here.search).get('next')
  if (!next || !next.startsWith('/') || /^\/[/\\]/.test(next)) return null
  const there = new URL(next, here.origin)
  if (there.origin !== here.origin || there.pathname === here.pathname) return null
  if (there.pathname.startsWith('//')) return null // what is left of /.//elsewhere
  return there.pathname + there.search
}

export const home = (role) => HOMES[role] ?? '/staff'
