/** Everything that differs between one installation and another. */
export interface Settings {
  /** Names the stack: prod keeps its data whatever happens to the stack, dev is thrown away with it. */
  readonly stage: 'dev' | 'prod'
  readonly region: string
  /** Twelve digits; without it the stack takes the account it is deployed with. */
  readonly account?: string
  /** Origin of the add-in and of the service, as people's machines reach it, e.g. https://kaohe.example.gov.cn. */
  readonly host: string
  /** The issuer exactly as its tokens name it. */
  readonly issuer: string
  /** Whom tokens must be meant for. */
  readonly audience: string
  /** Address of the issuer's public keys, as AWS reaches it. */
  readonly jwksUri: string
  /** The add-in as the issuer knows it. */
  readonly clientId: string
  /** What the add-in asks the issuer for. */
  readonly scope: string
  /** What the token is for, where the issuer asks for it (RFC 8707). */
  readonly resource?: string
  /** Further origins that sign-in talks to, where they are not the issuer's own. */
  readonly signInOrigins: readonly string[]
  /** Where the add-in loads Office.js from. */
  readonly officeJs: string
  /** Whether the gateway checks tokens before the service does; `app` where AWS cannot reach the issuer. */
  readonly gate: 'jwt' | 'app'
  /** CloudFront with an origin access control, with an origin access identity (China), or the office's own web server. */
  readonly cdn: 'oac' | 'oai' | 'none'
  /** ACM certificate (ARN, us-east-1), in China the id of an IAM server certificate. */
  readonly certificate?: string
  /** Whether to make the firewall's own stack (us-east-1). */
  readonly firewall: 'yes' | 'no'
  /** The firewall to put before CloudFront, once its stack is there. */
  readonly webAclArn?: string
  /** Who is told of alarms and of the budget. */
  readonly alarmEmail: string
  /** The most a month should cost: US dollars, in China yuan. */
  readonly budget: number
  /** By tenant the subjects of tokens who administer it until its members are kept. */
  readonly firstAdmins: Readonly<Record<string, readonly string[]>>
  /** Whether the claims of a token describe who is not kept as a member. */
  readonly tokenClaims: 'believed' | 'ignored'
  /** What people call each tenant. */
  readonly tenants: Readonly<Record<string, string>>
}

/** Whether the region belongs to the Chinese partition, whose services and prices are its own. */
export function isChina(region: string): boolean {
  return region.startsWith('cn-')
}
