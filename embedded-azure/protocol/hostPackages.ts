/**
 * Packages that every host of the product installs at its first boot, by the names that Debian and Ubuntu share. The image of the
 * embedded Azure's hosts has them, so that such a host needs no network to boot; what else hosts need comes in the bundle.
 */
export const hostPackages = ['ca-certificates', 'conntrack', 'iptables', 'kmod', 'nftables', 'python3-venv']

/** What a host installs beside them for the pod network of its cluster, by its kind. */
export const podNetworkPackages = { openvpn: ['openvpn'] }
