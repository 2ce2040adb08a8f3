// Lifecycle makes, changes, uses and deletes two virtual machines with the Azure SDK for Go, and checks each step. It
// knows its Azure by the variables that AZURE_… name; SSL_CERT_FILE says whom to trust.
package main

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"os"
	"slices"
	"time"

	"github.com/Azure/azure-sdk-for-go/sdk/azcore"
	"github.com/Azure/azure-sdk-for-go/sdk/azcore/arm"
	"github.com/Azure/azure-sdk-for-go/sdk/azcore/cloud"
	"github.com/Azure/azure-sdk-for-go/sdk/azcore/policy"
	"github.com/Azure/azure-sdk-for-go/sdk/azcore/runtime"
	"github.com/Azure/azure-sdk-for-go/sdk/azcore/to"
	"github.com/Azure/azure-sdk-for-go/sdk/azidentity"
	"github.com/Azure/azure-sdk-for-go/sdk/resourcemanager/compute/armcompute/v8"
	"github.com/Azure/azure-sdk-for-go/sdk/resourcemanager/network/armnetwork/v9"
	"github.com/Azure/azure-sdk-for-go/sdk/resourcemanager/resources/armresources/v3"
)

const (
	location = "westeurope"
	group    = "go-client"
)

type clients struct {
	resources *armresources.ClientFactory
	network   *armnetwork.ClientFactory
	compute   *armcompute.ClientFactory
}

func main() {
	ctx, cancel := context.WithTimeout(context.Background(), 5*time.Minute)
	defer cancel()
	if err := lifecycle(ctx, os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func lifecycle(ctx context.Context, sshKey string) error {
	azure, err := connect()
	if err != nil {
		return err
	}
	tags := map[string]*string{"client": to.Ptr("go")}
	groups := azure.resources.NewResourceGroupsClient()
	if _, err := groups.CreateOrUpdate(ctx, group, armresources.ResourceGroup{Location: to.Ptr(location), Tags: tags}, nil); err != nil {
		return err
	}
	nic, err := makeNetwork(ctx, azure.network)
	if err != nil {
		return fmt.Errorf("network: %w", err)
	}
	if err := makeMachines(ctx, azure.compute, nic, sshKey, tags); err != nil {
		return fmt.Errorf("machines: %w", err)
	}
	if err := changeMachines(ctx, azure.compute); err != nil {
		return fmt.Errorf("changes: %w", err)
	}
	output, err := runCommand(ctx, azure.compute)
	if err != nil {
		return fmt.Errorf("run command: %w", err)
	}
	fmt.Println("run command:", output)
	if err := deleteAll(ctx, azure); err != nil {
		return fmt.Errorf("deletion: %w", err)
	}
	fmt.Println("done: 2 machines made, changed, used and deleted")
	return nil
}

func connect() (clients, error) {
	endpoint, authority := os.Getenv("AZURE_RESOURCE_MANAGER_URL"), os.Getenv("AZURE_AUTHORITY_HOST")
	options := policy.ClientOptions{Cloud: cloud.Configuration{
		ActiveDirectoryAuthorityHost: authority,
		Services: map[cloud.ServiceName]cloud.ServiceConfiguration{
			cloud.ResourceManager: {Endpoint: endpoint, Audience: endpoint},
		},
	}}
	credential, err := azidentity.NewClientSecretCredential(
		os.Getenv("AZURE_TENANT_ID"), os.Getenv("AZURE_CLIENT_ID"), os.Getenv("AZURE_CLIENT_SECRET"),
		&azidentity.ClientSecretCredentialOptions{ClientOptions: options, DisableInstanceDiscovery: true})
	if err != nil {
		return clients{}, err
	}
	subscription, armOptions := os.Getenv("AZURE_SUBSCRIPTION_ID"), &arm.ClientOptions{ClientOptions: options}
	resources, err := armresources.NewClientFactory(subscription, credential, armOptions)
	if err != nil {
		return clients{}, err
	}
	network, err := armnetwork.NewClientFactory(subscription, credential, armOptions)
	if err != nil {
		return clients{}, err
	}
	compute, err := armcompute.NewClientFactory(subscription, credential, armOptions)
	return clients{resources, network, compute}, err
}

// makeNetwork makes a network with a subnet behind a security group, and an interface with a public address.
func makeNetwork(ctx context.Context, network *armnetwork.ClientFactory) (*armnetwork.Interface, error) {
	rule := &armnetwork.SecurityRule{Name: to.Ptr("ssh"), Properties: &armnetwork.SecurityRulePropertiesFormat{
		Priority: to.Ptr[int32](100), Direction: to.Ptr(armnetwork.SecurityRuleDirectionInbound),
		Access: to.Ptr(armnetwork.SecurityRuleAccessAllow), Protocol: to.Ptr(armnetwork.SecurityRuleProtocolTCP),
		SourceAddressPrefix: to.Ptr("*"), SourcePortRange: to.Ptr("*"),
		DestinationAddressPrefix: to.Ptr("*"), DestinationPortRange: to.Ptr("22"),
	}}
	nsg, err := wait(network.NewSecurityGroupsClient().BeginCreateOrUpdate(ctx, group, "nsg", armnetwork.SecurityGroup{
		Location:   to.Ptr(location),
		Properties: &armnetwork.SecurityGroupPropertiesFormat{SecurityRules: []*armnetwork.SecurityRule{rule}},
	}, nil))(ctx)
	if err != nil {
		return nil, err
	}
	address, err := wait(network.NewPublicIPAddressesClient().BeginCreateOrUpdate(ctx, group, "address", armnetwork.PublicIPAddress{
		Location:   to.Ptr(location),
		SKU:        &armnetwork.PublicIPAddressSKU{Name: to.Ptr(armnetwork.PublicIPAddressSKUNameStandard)},
		Properties: &armnetwork.PublicIPAddressPropertiesFormat{PublicIPAllocationMethod: to.Ptr(armnetwork.IPAllocationMethodStatic)},
	}, nil))(ctx)
	if err != nil {
		return nil, err
	}
	vnet, err := wait(network.NewVirtualNetworksClient().BeginCreateOrUpdate(ctx, group, "vnet", armnetwork.VirtualNetwork{
		Location: to.Ptr(location),
		Properties: &armnetwork.VirtualNetworkPropertiesFormat{
			AddressSpace: &armnetwork.AddressSpace{AddressPrefixes: []*string{to.Ptr("10.2.0.0/16")}},
		},
	}, nil))(ctx)
	if err != nil {
		return nil, err
	}
	subnet, err := wait(network.NewSubnetsClient().BeginCreateOrUpdate(ctx, group, *vnet.Name, "nodes", armnetwork.Subnet{
		Properties: &armnetwork.SubnetPropertiesFormat{
			AddressPrefix:        to.Ptr("10.2.0.0/24"),
			NetworkSecurityGroup: &armnetwork.SecurityGroup{ID: nsg.ID},
		},
	}, nil))(ctx)
	if err != nil {
		return nil, err
	}
	nic, err := wait(network.NewInterfacesClient().BeginCreateOrUpdate(ctx, group, "interface", armnetwork.Interface{
		Location: to.Ptr(location),
		Properties: &armnetwork.InterfacePropertiesFormat{IPConfigurations: []*armnetwork.InterfaceIPConfiguration{{
			Name: to.Ptr("primary"),
			Properties: &armnetwork.InterfaceIPConfigurationPropertiesFormat{
				Subnet:          &armnetwork.Subnet{ID: subnet.ID},
				PublicIPAddress: &armnetwork.PublicIPAddress{ID: address.ID},
			},
		}}},
	}, nil))(ctx)
	if err != nil {
		return nil, err
	}
	private := *nic.Properties.IPConfigurations[0].Properties.PrivateIPAddress
	return &nic.Interface, expect(private == "10.2.0.4", "the first private address is %s", private)
}

// makeMachines makes one machine on an interface that exists, and one that brings its own; both are asked for before
// either is awaited.
func makeMachines(ctx context.Context, compute *armcompute.ClientFactory, nic *armnetwork.Interface, sshKey string, tags map[string]*string) error {
	existing := &armcompute.NetworkProfile{NetworkInterfaces: []*armcompute.NetworkInterfaceReference{{
		ID: nic.ID, Properties: &armcompute.NetworkInterfaceReferenceProperties{Primary: to.Ptr(true)},
	}}}
	subnet := &armcompute.SubResource{ID: nic.Properties.IPConfigurations[0].Properties.Subnet.ID}
	inline := &armcompute.NetworkProfile{
		NetworkAPIVersion: to.Ptr(armcompute.NetworkAPIVersionTwoThousandTwenty1101),
		NetworkInterfaceConfigurations: []*armcompute.VirtualMachineNetworkInterfaceConfiguration{{
			Name: to.Ptr("own"),
			Properties: &armcompute.VirtualMachineNetworkInterfaceConfigurationProperties{
				Primary: to.Ptr(true), DeleteOption: to.Ptr(armcompute.DeleteOptionsDelete),
				IPConfigurations: []*armcompute.VirtualMachineNetworkInterfaceIPConfiguration{{
					Name:       to.Ptr("primary"),
					Properties: &armcompute.VirtualMachineNetworkInterfaceIPConfigurationProperties{Subnet: subnet},
				}},
			},
		}},
	}
	machines := compute.NewVirtualMachinesClient()
	one, err := machines.BeginCreateOrUpdate(ctx, group, "one", machine("one", existing, sshKey, tags), nil)
	if err != nil {
		return err
	}
	two, err := machines.BeginCreateOrUpdate(ctx, group, "two", machine("two", inline, sshKey, tags), nil)
	for _, poller := range []*runtime.Poller[armcompute.VirtualMachinesClientCreateOrUpdateResponse]{one, two} {
		made, err := wait(poller, err)(ctx)
		if err != nil {
			return err
		}
		if err := expect(*made.Properties.ProvisioningState == "Succeeded", "state %s", *made.Properties.ProvisioningState); err != nil {
			return err
		}
	}
	var names []string
	for pager := machines.NewListPager(group, nil); pager.More(); {
		page, err := pager.NextPage(ctx)
		if err != nil {
			return err
		}
		for _, one := range page.Value {
			names = append(names, *one.Name)
		}
	}
	slices.Sort(names)
	if err := expect(slices.Equal(names, []string{"one", "two"}), "the machines are %v", names); err != nil {
		return err
	}
	view, err := machines.InstanceView(ctx, group, "one", nil)
	if err != nil {
		return err
	}
	running := slices.ContainsFunc(view.Statuses, func(status *armcompute.InstanceViewStatus) bool {
		return *status.Code == "PowerState/running"
	})
	return expect(running, "machine one does not run")
}

func machine(name string, network *armcompute.NetworkProfile, sshKey string, tags map[string]*string) armcompute.VirtualMachine {
	return armcompute.VirtualMachine{
		Location: to.Ptr(location), Tags: tags, Zones: []*string{to.Ptr("1")},
		Properties: &armcompute.VirtualMachineProperties{
			HardwareProfile: &armcompute.HardwareProfile{VMSize: to.Ptr(armcompute.VirtualMachineSizeTypes("Standard_D2s_v5"))},
			StorageProfile: &armcompute.StorageProfile{
				ImageReference: &armcompute.ImageReference{
					Publisher: to.Ptr("Canonical"), Offer: to.Ptr("ubuntu-24_04-lts"), SKU: to.Ptr("server"), Version: to.Ptr("latest"),
				},
				OSDisk: &armcompute.OSDisk{
					CreateOption: to.Ptr(armcompute.DiskCreateOptionTypesFromImage),
					DeleteOption: to.Ptr(armcompute.DiskDeleteOptionTypesDelete),
				},
			},
			OSProfile: &armcompute.OSProfile{
				ComputerName: to.Ptr(name), AdminUsername: to.Ptr("operator"),
				LinuxConfiguration: &armcompute.LinuxConfiguration{
					DisablePasswordAuthentication: to.Ptr(true),
					SSH: &armcompute.SSHConfiguration{PublicKeys: []*armcompute.SSHPublicKey{{
						Path: to.Ptr("/home/operator/.ssh/authorized_keys"), KeyData: to.Ptr(sshKey),
					}}},
				},
			},
			NetworkProfile: network,
		},
	}
}

func changeMachines(ctx context.Context, compute *armcompute.ClientFactory) error {
	machines := compute.NewVirtualMachinesClient()
	tags := map[string]*string{"client": to.Ptr("go"), "step": to.Ptr("2")}
	tagged, err := wait(machines.BeginUpdate(ctx, group, "two", armcompute.VirtualMachineUpdate{Tags: tags}, nil))(ctx)
	if err != nil {
		return err
	}
	if err := expect(len(tagged.Tags) == 2, "tags are %v", tagged.Tags); err != nil {
		return err
	}
	if _, err := wait(machines.BeginDeallocate(ctx, group, "two", nil))(ctx); err != nil {
		return err
	}
	size := armcompute.VirtualMachineSizeTypes("Standard_D4s_v5")
	resized, err := wait(machines.BeginUpdate(ctx, group, "two", armcompute.VirtualMachineUpdate{
		Properties: &armcompute.VirtualMachineProperties{HardwareProfile: &armcompute.HardwareProfile{VMSize: &size}},
	}, nil))(ctx)
	if err != nil {
		return err
	}
	if err := expect(*resized.Properties.HardwareProfile.VMSize == size, "the size is %s", *resized.Properties.HardwareProfile.VMSize); err != nil {
		return err
	}
	_, err = wait(machines.BeginStart(ctx, group, "two", nil))(ctx)
	return err
}

func runCommand(ctx context.Context, compute *armcompute.ClientFactory) (string, error) {
	output, err := wait(compute.NewVirtualMachinesClient().BeginRunCommand(ctx, group, "one", armcompute.RunCommandInput{
		CommandID: to.Ptr("RunShellScript"), Script: []*string{to.Ptr("echo from the host")},
	}, nil))(ctx)
	if err != nil {
		return "", err
	}
	first := output.Value[0]
	return *first.Message, expect(*first.Code == "ProvisioningState/succeeded", "the output is %s: %s", *first.Code, *first.Message)
}

func deleteAll(ctx context.Context, azure clients) error {
	interfaces, machines := azure.network.NewInterfacesClient(), azure.compute.NewVirtualMachinesClient()
	if _, err := interfaces.BeginDelete(ctx, group, "interface", nil); codeOf(err) != "NicInUse" {
		return fmt.Errorf("an interface in use was not refused: %w", err)
	}
	for _, name := range []string{"one", "two"} {
		options := &armcompute.VirtualMachinesClientBeginDeleteOptions{ForceDeletion: to.Ptr(name == "one")}
		if _, err := wait(machines.BeginDelete(ctx, group, name, options))(ctx); err != nil {
			return err
		}
	}
	left, err := interfaces.NewListPager(group, nil).NextPage(ctx)
	if err != nil {
		return err
	}
	if err := expect(len(left.Value) == 1 && *left.Value[0].Name == "interface", "interfaces left: %d", len(left.Value)); err != nil {
		return err
	}
	if _, err := wait(interfaces.BeginDelete(ctx, group, "interface", nil))(ctx); err != nil {
		return err
	}
	groups := azure.resources.NewResourceGroupsClient()
	if _, err := wait(groups.BeginDelete(ctx, group, nil))(ctx); err != nil {
		return err
	}
	there, err := groups.CheckExistence(ctx, group, nil)
	if err != nil {
		return err
	}
	return expect(!there.Success, "the group is still there")
}

// wait resolves a poller to its end: wait(client.BeginSomething(…))(ctx).
func wait[T any](poller *runtime.Poller[T], err error) func(context.Context) (T, error) {
	return func(ctx context.Context) (T, error) {
		if err != nil {
			var none T
			return none, err
		}
		return poller.PollUntilDone(ctx, &runtime.PollUntilDoneOptions{Frequency: time.Second})
	}
}

func codeOf(err error) string {
	var refused *azcore.ResponseError
	if errors.As(err, &refused) && refused.StatusCode != http.StatusOK {
		return refused.ErrorCode
	}
	return ""
}

func expect(held bool, format string, arguments ...any) error {
	if held {
		return nil
	}
	return fmt.Errorf(format, arguments...)
}
