import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { stringify } from 'yaml'
import { hostPackages } from '../../embedded-azure/protocol/hostPackages.ts'
import type { Plan } from '../plan/plan.ts'
import { podNetworkOf } from './podNetwork/kinds.ts'
import type { SshIdentity } from './ssh.ts'

/** Azure's limit, counted before base64. */
const limitBytes = 64 * 1024

/**
 * The cloud-config of every host: its one-time SSH host key, and a script that prepares it for Salt. The key is the
 * only secret in it, and the first connection replaces it.
 *
 * @param saltStates folder of the Salt states, which has the pip requirements from which Salt is installed
 * @returns text for the VM's customData, not yet in base64, of at most 64 KiB
 */
export function customData(plan: Plan, identity: SshIdentity, saltStates: string): string {
  const saltRequirements = readFileSync(join(saltStates, 'requirements.txt'))
  const config = {
    ssh_deletekeys: true,
    ssh_pwauth: false,
    ssh_keys: {
      ed25519_private: identity.firstHostKey.privateKey,
      ed25519_public: identity.firstHostKey.publicKey,
    },
    package_update: false,
    package_upgrade: false,
    write_files: [
      {
        path: '/var/lib/kube-e2e/requirements.txt',
        encoding: 'gz+b64',
        content: gzipSync(saltRequirements, { level: 9 }).toString('base64'),
      },
      {
        path: '/usr/local/sbin/kube-e2e-prepare',
        permissions: '0755',
        content: prepareScript([...hostPackages, ...podNetworkOf(plan).packages]),
      },
    ],
    runcmd: [['/usr/local/sbin/kube-e2e-prepare']],
  }
  const text = `#cloud-config\n# A host of ${plan.resourceGroup}.\n${stringify(config, { lineWidth: 0 })}`
  if (Buffer.byteLength(text) > limitBytes) {
    throw new Error(`customData is ${Buffer.byteLength(text)} bytes long, and Azure accepts at most ${limitBytes}.`)
  }
  return text
}

/**
 * Installs what is missing and reports its progress in /var/lib/kube-e2e/status, which ends as `ready` or `failed: …`.
 * Ubuntu's unattended updates are stopped first: they hold the package lock, and no package may change during a run.
 * Others may hold it too (extensions that Azure installs), and mirrors fail now and then, so what needs either is tried
 * again for some minutes. apt-get itself waits for dpkg's lock only, not for that of the package lists.
 */
const prepareScript = (packages: readonly string[]) => `#!/bin/sh
set -eu
folder=/var/lib/kube-e2e
say() {
  echo "$1" > $folder/status.new
  mv $folder/status.new $folder/status
}
uptime() { cut -d. -f1 /proc/uptime; }
# Runs a command until it succeeds, for so many seconds; the clock may be set meanwhile, so it is not asked.
persist() {
  end=$(($(uptime) + $1))
  pause=2
  shift
  until "$@"; do
    [ "$(uptime)" -lt "$end" ] || return 1
    say "$step (failed, trying again in $pause s)"
    sleep $pause
    say "$step"
    [ $pause -ge 30 ] || pause=$((pause * 2))
  done
}
step='starting'
trap '[ $? = 0 ] || say "failed: $step"' EXIT

for unit in unattended-upgrades.service apt-daily.timer apt-daily-upgrade.timer; do
  if systemctl cat "$unit" >/dev/null 2>&1; then systemctl mask --now "$unit"; fi
done

missing=''
for package in ${packages.join(' ')}; do
  [ "$(dpkg-query -W -f='\${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || missing="$missing $package"
done
if [ -n "$missing" ]; then
  step="installing packages:$missing"
  say "$step"
  # Services that run older libraries keep running: nothing may be restarted behind a host's back.
  export DEBIAN_FRONTEND=noninteractive NEEDRESTART_SUSPEND=1
  install_packages() {
    apt-get -q -o Acquire::Retries=5 update &&
      # shellcheck disable=SC2086
      apt-get -q -y -o DPkg::Lock::Timeout=60 -o Acquire::Retries=5 install --no-install-recommends $missing
  }
  persist 300 install_packages
fi

wanted=$(sha256sum < $folder/requirements.txt | cut -d' ' -f1)
if [ "$(cat /opt/salt/.requirements-sha256 2>/dev/null)" != "$wanted" ]; then
  step='installing Salt'
  say "$step"
  python3 -m venv --clear /opt/salt
  pip='/opt/salt/bin/pip -q install --no-cache-dir --disable-pip-version-check --no-deps --require-hashes'
  # Salt is published as source, and its build imports some of the others: wheels first, then Salt, which is listed last.
  sed '/^salt==/,$d' $folder/requirements.txt > $folder/wheels.txt
  persist 120 $pip --only-binary :all: -r $folder/wheels.txt
  persist 120 $pip --no-build-isolation -r $folder/requirements.txt
  echo "$wanted" > /opt/salt/.requirements-sha256
fi
say ready
`
