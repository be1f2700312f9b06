package nl.weerthuis.platform.outward;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetGuardTest {

    private final TargetGuard guard = new TargetGuard(Optional.empty());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "127.9.9.9",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.51.100.7",
                "203.0.113.9",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "fe80::1",
                "fc00::1",
                "fd12::1",
                "fec0::1",
                "ff02::1",
                "2001::1",
                "2001:db8::1",
                "2002:7f00:1::1",
                "100::1"
            })
    void an_address_within_somebodys_network_is_not_public(String address) throws UnknownHostException {
        assertThat(TargetGuard.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.1.1", "100.128.0.1", "172.32.0.1", "192.0.1.1", "198.20.0.1", "2606:4700::1111"})
    void any_other_is(String address) throws UnknownHostException {
        assertThat(TargetGuard.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://1.1.1.1/hook",
                "ftp://1.1.1.1/",
                "https://user:word@1.1.1.1/",
                "https://1.1.1.1/#there",
                "https://1.1.1.1:22/",
                "https:///hook",
                "https:hook",
                "//1.1.1.1/hook",
                "file:///etc/passwd"
            })
    void only_https_without_tricks_is_called(String url) {
        assertThat(guard.resolve(URI.create(url))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://localhost/hook",
                "https://127.0.0.1/hook",
                "https://[::1]/hook",
                "https://2130706433/",
                "https://0x7f000001/",
                "https://[::ffff:169.254.169.254]/latest/meta-data"
            })
    void a_name_that_means_an_address_within_is_refused(String url) {
        assertThat(guard.resolve(URI.create(url))).isEmpty();
    }

    @Test
    void what_was_looked_at_is_what_is_called() throws UnknownHostException {
        assertThat(guard.resolve(URI.create("https://1.1.1.1/hook"))).contains(InetAddress.getByName("1.1.1.1"));
    }

    @Test
    void an_address_that_the_operator_trusts_may_be_anything_but_only_on_its_port() {
        var trusting = new TargetGuard(Optional.of(Set.of("localhost:8099")));

        assertThat(trusting.resolve(URI.create("http://localhost:8099/hook"))).isPresent();
        assertThat(trusting.resolve(URI.create("http://localhost:8098/hook"))).isEmpty();
        assertThat(new TargetGuard(Optional.of(Set.of("localhost"))).resolve(URI.create("http://localhost:8098/hook")))
                .isPresent();
        assertThat(trusting.resolve(URI.create("http://127.0.0.1:8099/hook"))).isEmpty();
    }
}
