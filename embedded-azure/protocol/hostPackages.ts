/**
 * Packages that every host of the product installs at its first boot, by the names that Debian and Ubuntu share. The image of the
 * embedded Azure's hosts contains them, so such a host needs no network to boot; everything else comes in the bundle.
 */
export const hostPackages = ['ca-certificates', 'conntrack', 'iptables', 'kmod', 'nftables', 'python3-venv']

/** What a host installs in addition for the pod network of its cluster, by the network's kind. */
export const podNetworkPackages = { openvpn: ['openvpn'] }
