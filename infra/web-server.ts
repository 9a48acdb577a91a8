import { operations } from '#functions/operations/index.ts'
import type { Settings } from './settings/settings.ts'
import { siteHeaders } from './site-headers.ts'

const PASSED_ON = `        proxy_pass https://API_HOST;
        proxy_ssl_server_name on;
        proxy_set_header Host API_HOST;
        proxy_read_timeout 30s;`

/**
 * The settings of an nginx of the office's own, for installations without CloudFront: pages from a folder with their
 * headers, `/v1` passed on to the API whose address the deployment prints.
 */
export function webServerConfiguration(settings: Settings): string {
  const headers = Object.entries(siteHeaders(settings)).map(
    ([name, value]) => `        add_header ${name} "${value}" always;`,
  )
  const open = operations.filter(({ byCode }) => byCode).map(({ path }) => path.replace('/v1/', ''))
  return `# ${new URL(settings.host).hostname}
# 把 API_HOST 换成部署后输出的 ApiUrl 的主机名，把 /srv/appraise/site 换成 site 文件夹所在的位置。
server {
    listen 443 ssl;
    server_name ${new URL(settings.host).hostname};
    ssl_certificate     /etc/ssl/appraise.crt;
    ssl_certificate_key /etc/ssl/appraise.key;
    ssl_protocols TLSv1.2 TLSv1.3;
    client_max_body_size 6m;

    location /addin/ {
        root /srv/appraise/site;
${headers.join('\n')}
    }

    location ~ ^/vote(\\.html)?$ {
        root /srv/appraise/site;
        try_files /vote.html =404;
${headers.join('\n')}
    }

    location /v1/ {
${PASSED_ON}
    }

    # 无记名投票：不记谁在什么时候投过
    location ~ ^/v1/(${open.join('|')})$ {
        access_log off;
${PASSED_ON}
    }
}
`
}
