package io.croft.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class PublicAddressTest {

    @Test
    void linksAreMadeOfTheConfiguredAddressWhateverARequestSays() {
        PublicAddress address = new PublicAddress("https://croft.example.org/");
        assertThat(address.of("join/x")).contains("https://croft.example.org/join/x");
    }

    @Test
    void withoutItNothingIsMadeUp() {
        assertThat(new PublicAddress("").of("join/x")).isEmpty();
    }

    @Test
    void aPageOfAnotherOriginIsNotOursEvenWhenTheHostHeaderAgrees() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setServerName("evil.example");
        request.setServerPort(80);
        PublicAddress address = new PublicAddress("https://croft.example.org");
        assertThat(address.isOurs("http://evil.example", request)).isFalse();
        assertThat(address.isOurs("https://croft.example.org", request)).isTrue();
    }

    @Test
    void aPortThatGoesWithoutSayingMakesNoOtherOrigin() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setServerName("croft.example.org");
        assertThat(new PublicAddress("https://croft.example.org:443").isOurs("https://croft.example.org", request))
                .isTrue();
        assertThat(new PublicAddress("http://croft.example.org:80/").isOurs("http://croft.example.org", request))
                .isTrue();
        assertThat(new PublicAddress("https://croft.example.org:8443").isOurs("https://croft.example.org", request))
                .isFalse();
    }

    @Test
    void anAddressThatIsNoneStopsTheStart() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PublicAddress("croft.example.org"));
        assertThatIllegalArgumentException().isThrownBy(() -> new PublicAddress("https://croft.example.org/?a=b"));
    }
}
