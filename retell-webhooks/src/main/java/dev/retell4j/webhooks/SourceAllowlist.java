package dev.retell4j.webhooks;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The addresses that may send requests, as a second lock beside the signature.
 *
 * <p>What counts is who holds the other end of the connection. Behind a reverse proxy that is always the proxy: name it
 * with {@link #trustProxy}, and the {@code X-Forwarded-For} header that it writes is read from its end, past all
 * trusted proxies, to the first address that is not one of them. Nobody else's header is believed.
 *
 * <p>Some containers and filters (Tomcat's {@code RemoteIpValve}, Spring's {@code ForwardedHeaderFilter}) put what a
 * header says in the place of the peer's address before a servlet sees it. Then it is their list of trusted proxies
 * that counts, and this one needs none.
 *
 * <p>Names are never looked up: what is no IP address is not allowed. Immutable.
 */
public final class SourceAllowlist {
    /** The one address that Retell documents as its sender. */
    private static final SourceAllowlist RETELL = of("100.20.5.228");

    private final List<AddressBlock> allowed;
    private final List<AddressBlock> proxies;

    private SourceAllowlist(List<AddressBlock> allowed, List<AddressBlock> proxies) {
        this.allowed = allowed;
        this.proxies = proxies;
    }

    /**
     * Allows what Retell documents: 100.20.5.228, from which webhooks, questions about inbound calls and function calls
     * come. Should Retell begin to send from elsewhere, requests are refused until {@link #allow} names the new
     * address.
     *
     * @return the list
     */
    public static SourceAllowlist retell() {
        return RETELL;
    }

    /**
     * Allows certain addresses.
     *
     * @param blocks IPv4 or IPv6 addresses, or blocks such as {@code 10.0.0.0/8}
     * @return the list
     * @throws IllegalArgumentException when one is neither
     */
    public static SourceAllowlist of(String... blocks) {
        return new SourceAllowlist(read(blocks), List.of());
    }

    /**
     * Allows further addresses.
     *
     * @param blocks IPv4 or IPv6 addresses, or blocks such as {@code 2001:db8::/32}
     * @return a list that also has these
     * @throws IllegalArgumentException when one is neither
     */
    public SourceAllowlist allow(String... blocks) {
        return new SourceAllowlist(joined(allowed, read(blocks)), proxies);
    }

    /**
     * Believes what certain proxies write into {@code X-Forwarded-For}.
     *
     * @param blocks the addresses from which the proxies connect, or blocks such as {@code 10.0.0.0/8}
     * @return a list that also trusts these
     * @throws IllegalArgumentException when one is neither
     */
    public SourceAllowlist trustProxy(String... blocks) {
        return new SourceAllowlist(allowed, joined(proxies, read(blocks)));
    }

    private static List<AddressBlock> read(String... blocks) {
        return Stream.of(blocks).map(AddressBlock::read).toList();
    }

    private static List<AddressBlock> joined(List<AddressBlock> some, List<AddressBlock> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    /**
     * Tells whether a request may pass.
     *
     * @param remoteAddress who holds the other end of the connection; null when it is not known
     * @param forwardedFor the values of the {@code X-Forwarded-For} headers, in order
     * @return true when the sender is on the list
     */
    public boolean allows(@Nullable String remoteAddress, List<String> forwardedFor) {
        IpAddress sender = sender(remoteAddress, forwardedFor);
        return sender != null && contains(sender);
    }

    /** Returns the nearest address that is not a trusted proxy, or null when one on the way cannot be read. */
    @Nullable
    IpAddress sender(@Nullable String remoteAddress, List<String> forwardedFor) {
        IpAddress sender = remoteAddress == null ? null : IpAddress.readWithPort(remoteAddress);
        int line = forwardedFor.size();
        String rest = "";
        boolean hasRest = false;
        while (sender != null && contains(proxies, sender)) {
            if (!hasRest) {
                if (line == 0) {
                    return sender;
                }
                rest = forwardedFor.get(--line);
                if (rest == null) {
                    return null;
                }
            }
            int comma = rest.lastIndexOf(',');
            sender = IpAddress.readWithPort(rest.substring(comma + 1).trim());
            hasRest = comma >= 0;
            rest = hasRest ? rest.substring(0, comma) : "";
        }
        return sender;
    }

    boolean contains(IpAddress sender) {
        return contains(allowed, sender);
    }

    private static boolean contains(List<AddressBlock> blocks, IpAddress address) {
        for (AddressBlock block : blocks) {
            if (block.contains(address)) {
                return true;
            }
        }
        return false;
    }

    /** Returns the addresses. */
    @Override
    public String toString() {
        return "SourceAllowlist" + allowed + (proxies.isEmpty() ? "" : " behind " + proxies);
    }
}
