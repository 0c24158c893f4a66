/** An error of GitHub's API: `errors` are those of a 422. */
export class Refusal extends Error {
  override name = 'Refusal'
  status: number
  document: { message: string; errors?: readonly unknown[] }

  constructor(status: number, message: string, errors?: readonly unknown[]) {
    super(message)
    this.status = status
    this.document = { message, ...(errors ? { errors } : {}) }
  }
}
