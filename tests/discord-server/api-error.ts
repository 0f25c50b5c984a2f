/** An error answer of Discord's REST API. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly status: number;
  readonly code: number;
  readonly errors: unknown;
  constructor(status: number, code: number, message: string, errors?: unknown) {
    super(message);
    this.status = status;
    this.code = code;
    this.errors = errors;
  }
}

export const unauthorized = () => new ApiError(401, 0, '401: Unauthorized');
export const notFound = () => new ApiError(404, 0, '404: Not Found');
export const missingAccess = () => new ApiError(403, 50001, 'Missing Access');
export const missingPermissions = () => new ApiError(403, 50013, 'Missing Permissions');
export const unknownChannel = () => new ApiError(404, 10003, 'Unknown Channel');
export const maximumPins = () =>
  new ApiError(400, 30003, 'Maximum number of pins reached for the channel (250)');
export const archivedThread = () => new ApiError(400, 50083, 'Thread is archived');
export const unknownApplication = () => new ApiError(404, 10002, 'Unknown Application');
export const unknownMessage = () => new ApiError(404, 10008, 'Unknown Message');
export const unknownWebhook = () => new ApiError(404, 10015, 'Unknown Webhook');
export const unknownInteraction = () => new ApiError(404, 10062, 'Unknown interaction');
export const alreadyAcknowledged = () =>
  new ApiError(400, 40060, 'Interaction has already been acknowledged.');
export const invalidWebhookToken = () => new ApiError(401, 50027, 'Invalid Webhook Token');
export const invalidBody = (problems: readonly string[]) =>
  new ApiError(400, 50035, `Invalid Form Body\n${problems.join('\n')}`, { _errors: problems });
