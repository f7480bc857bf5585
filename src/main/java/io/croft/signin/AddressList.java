package io.croft.signin;

import io.croft.kernel.Cidr;
import io.croft.kernel.InvalidValue;
import io.croft.kernel.IpAddress;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The networks from which a token may be used.
 *
 * @param networks at most 20; empty for all
 */
public record AddressList(List<Cidr> networks) {

    public static final AddressList EVERYWHERE = new AddressList(List.of());

    private static final int MOST = 20;

    public AddressList {
        networks = List.copyOf(networks);
        if (networks.size() > MOST) {
            throw InvalidValue.of("signin.tokens.addresses.many", MOST);
        }
    }

    /**
     * Parses addresses and networks separated by blanks, commas or line ends.
     *
     * @throws io.croft.kernel.InvalidValue when one is invalid or there are too many
     */
    public static AddressList parse(String text) {
        return new AddressList(Stream.of(text.split("[\\s,]+"))
                .filter(part -> !part.isEmpty())
                .map(AddressList::network)
                .toList());
    }

    private static Cidr network(String text) {
        return text.contains("/") ? Cidr.parse(text) : Cidr.of(new IpAddress(text));
    }

    /** Whether the token may be used from this address; false for an invalid address when the list is not empty. */
    boolean allows(String address) {
        if (networks.isEmpty()) {
            return true;
        }
        try {
            IpAddress caller = new IpAddress(address);
            return networks.stream().anyMatch(network -> network.contains(caller));
        } catch (InvalidValue none) {
            return false;
        }
    }

    /** Whether every address of the other list is one of this list's. */
    boolean covers(AddressList other) {
        return networks.isEmpty()
                || (!other.networks.isEmpty() && other.networks.stream().allMatch(this::covers));
    }

    private boolean covers(Cidr inner) {
        return networks.stream().anyMatch(outer -> outer.prefix() <= inner.prefix() && outer.contains(inner.address()));
    }

    /** The networks with blanks between them. */
    @Override
    public String toString() {
        return networks.stream().map(Cidr::toString).collect(Collectors.joining(" "));
    }
}
