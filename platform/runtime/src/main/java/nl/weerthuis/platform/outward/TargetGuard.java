package nl.weerthuis.platform.outward;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Which addresses may be called for somebody: public ones, over TLS. All that a name means now is looked at, and the
 * address that was looked at is the one that is called, so that a name cannot mean another a moment later.
 */
@ApplicationScoped
public class TargetGuard {

    private static final int TLS_PORT = 443;
    private static final int FIRST_FREE_PORT = 1024;
    private static final int LAST_PORT = 65_535;

    private final Set<String> trusted;

    TargetGuard(@ConfigProperty(name = "weerthuis.outward.trusted-targets") Optional<Set<String>> trusted) {
        this.trusted = trusted.orElse(Set.of());
    }

    /** Whether it is an address that could be called at all, whatever its name means now. */
    public boolean isWellFormed(URI url) {
        if (url.getHost() == null || url.getRawUserInfo() != null || url.getRawFragment() != null) {
            return false;
        }
        var port = port(url);
        return isTrusted(url)
                || "https".equals(url.getScheme())
                        && (port == TLS_PORT || port >= FIRST_FREE_PORT && port <= LAST_PORT);
    }

    /** The address to call; empty if the name means nothing, or anything that is not public. */
    public Optional<InetAddress> resolve(URI url) {
        if (!isWellFormed(url)) {
            return Optional.empty();
        }
        try {
            var all = InetAddress.getAllByName(url.getHost());
            var may = isTrusted(url) || Arrays.stream(all).allMatch(TargetGuard::isPublic);
            return may ? Optional.of(all[0]) : Optional.empty();
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    public static int port(URI url) {
        if (url.getPort() >= 0) {
            return url.getPort();
        }
        return "http".equals(url.getScheme()) ? 80 : TLS_PORT;
    }

    private boolean isTrusted(URI url) {
        var isWeb = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
        return isWeb && (trusted.contains(url.getHost()) || trusted.contains(url.getHost() + ":" + port(url)));
    }

    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        var bytes = address.getAddress();
        return address instanceof Inet4Address ? isPublicFour(bytes) : isPublicSix(bytes);
    }

    /** Without what IANA keeps for special purposes (RFC 6890). */
    private static boolean isPublicFour(byte[] bytes) {
        var first = bytes[0] & 0xff;
        var second = bytes[1] & 0xff;
        var third = bytes[2] & 0xff;
        return switch (first) {
            case 0 -> false;
            case 100 -> second < 64 || second > 127;
            case 192 -> !(second == 0 && (third == 0 || third == 2)) && !(second == 88 && third == 99);
            case 198 -> second != 18 && second != 19 && !(second == 51 && third == 100);
            case 203 -> !(second == 0 && third == 113);
            default -> first < 224;
        };
    }

    /** Global unicast alone, without the tunnels in which another address hides. */
    private static boolean isPublicSix(byte[] bytes) {
        var first = (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
        var second = (bytes[2] & 0xff) << 8 | bytes[3] & 0xff;
        var isGlobal = (first & 0xe000) == 0x2000;
        return isGlobal && first != 0x2002 && !(first == 0x2001 && (second < 0x0200 || second == 0x0db8));
    }
}
