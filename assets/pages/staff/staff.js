// The officer's page.
import { signedIn } from '../kit/api.js'
import { header } from '../kit/header.js'

await signedIn()
header()
