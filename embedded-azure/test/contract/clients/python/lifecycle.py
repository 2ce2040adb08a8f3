"""Makes, changes, uses and deletes two virtual machines with the Azure SDK for Python, and asserts each step.

Knows its Azure by the variables that `AZURE_…` name; REQUESTS_CA_BUNDLE says whom to trust.
"""

import os
import sys

from azure.core import MatchConditions
from azure.core.exceptions import HttpResponseError, ResourceExistsError, ResourceNotFoundError
from azure.identity import ClientSecretCredential
from azure.mgmt.compute import ComputeManagementClient
from azure.mgmt.network import NetworkManagementClient
from azure.mgmt.resource.resources import ResourceManagementClient

LOCATION = "westeurope"
GROUP = "python-client"


def clients():
    endpoint = os.environ["AZURE_RESOURCE_MANAGER_URL"]
    credential = ClientSecretCredential(
        os.environ["AZURE_TENANT_ID"],
        os.environ["AZURE_CLIENT_ID"],
        os.environ["AZURE_CLIENT_SECRET"],
        authority=os.environ["AZURE_AUTHORITY_HOST"],
        disable_instance_discovery=True,
    )
    kinds = (ResourceManagementClient, NetworkManagementClient, ComputeManagementClient)
    return [
        kind(
            credential,
            os.environ["AZURE_SUBSCRIPTION_ID"],
            base_url=endpoint,
            credential_scopes=[f"{endpoint}/.default"],
        )
        for kind in kinds
    ]


def make_network(network):
    """A network with a subnet behind a security group, and an interface with a public address; the interface."""
    rule = {
        "name": "ssh",
        "properties": {
            "priority": 100,
            "direction": "Inbound",
            "access": "Allow",
            "protocol": "Tcp",
            "sourceAddressPrefix": "*",
            "sourcePortRange": "*",
            "destinationAddressPrefix": "*",
            "destinationPortRange": "22",
        },
    }
    nsg = network.network_security_groups.begin_create_or_update(
        GROUP, "nsg", {"location": LOCATION, "properties": {"securityRules": [rule]}}
    ).result()
    assert len(nsg.default_security_rules) == 6, nsg.default_security_rules
    address = network.public_ip_addresses.begin_create_or_update(
        GROUP,
        "address",
        {"location": LOCATION, "sku": {"name": "Standard"}, "properties": {"publicIPAllocationMethod": "Static"}},
    ).result()
    assert address.ip_address, address
    vnet = network.virtual_networks.begin_create_or_update(
        GROUP,
        "vnet",
        {
            "location": LOCATION,
            "properties": {
                "addressSpace": {"addressPrefixes": ["10.1.0.0/16"]},
                "subnets": [
                    {
                        "name": "nodes",
                        "properties": {"addressPrefix": "10.1.0.0/24", "networkSecurityGroup": {"id": nsg.id}},
                    }
                ],
            },
        },
    ).result()
    interface = network.network_interfaces.begin_create_or_update(
        GROUP,
        "interface",
        {
            "location": LOCATION,
            "properties": {
                "ipConfigurations": [
                    {
                        "name": "primary",
                        "properties": {
                            "subnet": {"id": vnet.subnets[0].id},
                            "publicIPAddress": {"id": address.id},
                        },
                    }
                ]
            },
        },
    ).result()
    assert interface.ip_configurations[0].private_ip_address == "10.1.0.4", interface.ip_configurations
    return interface


def machine(name, network_profile, ssh_key):
    return {
        "location": LOCATION,
        "zones": ["1"],
        "tags": {"client": "python"},
        "properties": {
            "hardwareProfile": {"vmSize": "Standard_D2s_v5"},
            "storageProfile": {
                "imageReference": {
                    "publisher": "Canonical",
                    "offer": "ubuntu-24_04-lts",
                    "sku": "server",
                    "version": "latest",
                },
                "osDisk": {"createOption": "FromImage", "deleteOption": "Delete"},
            },
            "osProfile": {
                "computerName": name,
                "adminUsername": "operator",
                "linuxConfiguration": {
                    "disablePasswordAuthentication": True,
                    "ssh": {"publicKeys": [{"path": "/home/operator/.ssh/authorized_keys", "keyData": ssh_key}]},
                },
            },
            "networkProfile": network_profile,
        },
    }


def make_machines(compute, interface, ssh_key):
    """One machine on an interface that exists, one that brings its own; both asked for before either is awaited."""
    existing = {"networkInterfaces": [{"id": interface.id, "properties": {"primary": True}}]}
    subnet = {"id": interface.ip_configurations[0].subnet.id}
    inline = {
        "networkApiVersion": "2022-11-01",
        "networkInterfaceConfigurations": [
            {
                "name": "own",
                "properties": {
                    "primary": True,
                    "deleteOption": "Delete",
                    "ipConfigurations": [{"name": "primary", "properties": {"subnet": subnet}}],
                },
            }
        ],
    }
    pollers = [
        compute.virtual_machines.begin_create_or_update(GROUP, name, machine(name, profile, ssh_key))
        for name, profile in (("one", existing), ("two", inline))
    ]
    for poller in pollers:
        assert poller.result().provisioning_state == "Succeeded"
    assert sorted(vm.name for vm in compute.virtual_machines.list(GROUP)) == ["one", "two"]
    view = compute.virtual_machines.instance_view(GROUP, "one")
    assert "PowerState/running" in [status.code for status in view.statuses], view.statuses


def change_machines(compute):
    tags = {"client": "python", "step": "2"}
    tagged = compute.virtual_machines.begin_update(GROUP, "two", {"tags": tags}).result()
    assert tagged.tags == tags, tagged.tags
    guarded = machine("one", {"networkInterfaces": []}, "")
    try:
        compute.virtual_machines.begin_create_or_update(
            GROUP, "one", guarded, etag="*", match_condition=MatchConditions.IfMissing
        )
        raise AssertionError("a machine that exists was made anew")
    except ResourceExistsError as refused:
        assert refused.status_code == 412, refused
    compute.virtual_machines.begin_deallocate(GROUP, "two").result()
    size = {"hardwareProfile": {"vmSize": "Standard_D4s_v5"}}
    resized = compute.virtual_machines.begin_update(GROUP, "two", {"properties": size}).result()
    assert resized.hardware_profile.vm_size == "Standard_D4s_v5", resized.hardware_profile
    compute.virtual_machines.begin_start(GROUP, "two").result()


def run_command(compute):
    output = compute.virtual_machines.begin_run_command(
        GROUP, "one", {"commandId": "RunShellScript", "script": ["echo from the host"]}
    ).result()
    assert output.value[0].code == "ProvisioningState/succeeded", output.value
    return output.value[0].message


def delete_all(resources, network, compute, interface):
    try:
        network.network_interfaces.begin_delete(GROUP, "interface")
        raise AssertionError("an interface in use was deleted")
    except HttpResponseError as refused:
        assert refused.error.code == "NicInUse", refused
    compute.virtual_machines.begin_delete(GROUP, "two").result()
    names = sorted(nic.name for nic in network.network_interfaces.list(GROUP))
    assert names == ["interface"], names
    compute.virtual_machines.begin_delete(GROUP, "one", force_deletion=True).result()
    network.network_interfaces.begin_delete(GROUP, "interface").result()
    resources.resource_groups.begin_delete(GROUP).result()
    try:
        resources.resource_groups.get(GROUP)
        raise AssertionError("the group is still there")
    except ResourceNotFoundError as missing:
        assert missing.error.code == "ResourceGroupNotFound", missing
    assert not resources.resource_groups.check_existence(GROUP)


def main(ssh_key):
    resources, network, compute = clients()
    group = resources.resource_groups.create_or_update(GROUP, {"location": LOCATION, "tags": {"client": "python"}})
    assert group.properties.provisioning_state == "Succeeded", group
    interface = make_network(network)
    make_machines(compute, interface, ssh_key)
    change_machines(compute)
    print("run command:", run_command(compute))
    found = list(resources.resources.list(filter="tagName eq 'client' and tagValue eq 'python'"))
    assert {item.type for item in found} >= {"Microsoft.Compute/virtualMachines"}, found
    delete_all(resources, network, compute, interface)
    print("done: 2 machines made, changed, used and deleted")


if __name__ == "__main__":
    main(sys.argv[1])
