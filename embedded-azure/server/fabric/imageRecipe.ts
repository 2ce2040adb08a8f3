import { hostPackages, podNetworkPackages } from '../../protocol/hostPackages.ts'

/** What the image of a host contains, apart from Salt. Any change here results in a new image. */

/** What every VM has. No udev: devices belong to the machine, not to its hosts. */
const systemPackages = [
  'apt-utils',
  'cloud-init',
  'curl',
  'dbus',
  'ethtool',
  'iproute2',
  'iputils-ping',
  'less',
  'openssh-server',
  'openssl',
  'procps',
  'python3',
  'socat',
  'sudo',
  'systemd',
  'systemd-sysv',
  'tar',
  'util-linux',
]

export const packages = [...systemPackages, ...hostPackages, ...Object.values(podNetworkPackages).flat()].sort()

/** Units that have no purpose on such a host, or that would take over what the fabric has set up. */
export const maskedUnits = [
  'apt-daily.timer',
  'apt-daily-upgrade.timer',
  'cloud-init-hotplugd.socket',
  'console-getty.service',
  'dpkg-db-backup.timer',
  'e2scrub_all.timer',
  'e2scrub_reap.service',
  'fstrim.timer',
  'getty.target',
  'motd-news.timer',
  'systemd-networkd.service',
  'systemd-networkd.socket',
  'systemd-pstore.service',
  'systemd-resolved.service',
  'systemd-timesyncd.service',
  'systemd-udevd.service',
  'unattended-upgrades.service',
]

// The lists contain the modules for everything that customData may request on an Azure Linux VM. Each further module
// costs time at every boot even when it has nothing to do; those for disks, keyboards and other clouds are left out.
const cloudConfig = `\
datasource_list: [NoCloud]
network: {config: disabled}
apt: {preserve_sources_list: true}
ssh_genkeytypes: [ed25519]
cloud_init_modules: [bootcmd, write_files, set_hostname, update_etc_hosts, ca_certs, users_groups, ssh]
cloud_config_modules: [set_passwords, timezone, runcmd]
cloud_final_modules: [package_update_upgrade_install, write_files_deferred, scripts_vendor, scripts_per_once,
  scripts_per_boot, scripts_per_instance, scripts_user, final_message, power_state_change]
`

// systemd-nspawn gives a host its cgroups; with the legacy hierarchy it leaves the controllers read-only, but container
// runtimes need to write to them.
const cgroupsUnit = `\
[Unit]
Description=Make the cgroup controllers of the old hierarchy writable
DefaultDependencies=no
Before=sysinit.target
ConditionPathIsMountPoint=/sys/fs/cgroup/memory

[Service]
Type=oneshot
RemainAfterExit=yes
ExecStart=/bin/sh -c 'for controller in /sys/fs/cgroup/*/; do ! mountpoint --quiet "$controller" || mount -o remount,bind,rw "$controller"; done'

[Install]
WantedBy=sysinit.target
`

/** Files of the image by their path. */
export const imageFiles: Readonly<Record<string, string>> = {
  'etc/cloud/cloud.cfg.d/90-fabric.cfg': cloudConfig,
  'etc/cloud/ds-identify.cfg': 'policy: enabled\n',
  'etc/hosts': '127.0.0.1 localhost\n::1 localhost ip6-localhost ip6-loopback\n',
  'etc/ssh/sshd_config.d/40-azure.conf': 'PasswordAuthentication no\nClientAliveInterval 120\n',
  'etc/systemd/journald.conf.d/fabric.conf': '[Journal]\nReadKMsg=no\nStorage=persistent\n',
  'etc/systemd/system/writable-cgroups.service': cgroupsUnit,
}

/** What the build of the image leaves behind and no host may inherit. */
export const removedAtTheEnd = [
  'etc/apt/apt.conf.d/99mmdebstrap',
  'etc/apt/sources.list',
  'etc/apt/sources.list.d',
  'etc/hostname',
  'etc/machine-id',
  'etc/resolv.conf',
  'etc/ssh/ssh_host_*',
  'var/cache/apt',
  'var/lib/apt/lists',
  'var/lib/dbus/machine-id',
  'var/log/*.log',
  'var/log/apt',
]

/**
 * Installs Salt into /opt/salt of the root file system $1, with the requirements file $2, over the scratch folder $3.
 *
 * This happens in an overlay that sees this machine's name service, certificates and pip configuration; only /opt/salt
 * is copied, so none of these stays in the image. Salt itself comes as source and imports some of its requirements while
 * it is built, hence two steps (see the head of the requirements file).
 */
export const installSalt = `
set -eu
rootfs=$1 requirements=$2 scratch=$3
mkdir -p "$scratch/upper" "$scratch/work" "$scratch/merged"
mount -t overlay overlay -o "lowerdir=$rootfs,upperdir=$scratch/upper,workdir=$scratch/work" "$scratch/merged"
for path in /etc/resolv.conf /etc/hosts /etc/ssl/certs/ca-certificates.crt /etc/pip.conf /etc/xdg/pip/pip.conf \\
  "$HOME/.config/pip/pip.conf" "$HOME/.pip/pip.conf" "$HOME/.netrc" \\
  "\${PIP_CONFIG_FILE:-}" "\${PIP_CERT:-}" "\${SSL_CERT_FILE:-}"; do
  [ -f "$path" ] || continue
  mkdir -p "$scratch/merged$(dirname "$path")"
  rm -f "$scratch/merged$path"
  cp -L "$path" "$scratch/merged$path"
done
cp "$requirements" "$scratch/merged/requirements.txt"
mount --rbind /dev "$scratch/merged/dev"
mount -t proc proc "$scratch/merged/proc"
chroot "$scratch/merged" sh -euc '
  export PATH=/usr/sbin:/usr/bin:/sbin:/bin TMPDIR=/tmp PIP_NO_CACHE_DIR=1
  python3 -m venv /opt/salt
  sed "/^salt==/,\\$d" /requirements.txt | /opt/salt/bin/pip install --no-deps --require-hashes --only-binary :all: -r /dev/stdin
  /opt/salt/bin/pip install --no-deps --require-hashes --no-build-isolation -r /requirements.txt
  /opt/salt/bin/salt-call --version
  sha256sum /requirements.txt | cut -d" " -f1 > /opt/salt/.requirements-sha256
'
cp -a "$scratch/merged/opt/salt" "$rootfs/opt/salt"
`
