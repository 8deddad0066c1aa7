package dev.drydock.image.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.image.base.Registries.Proxy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProxyPropertiesTest {
    private static final Proxy PROXY = new Proxy("proxy.example", 3128, "ann", "sesame", "*.example|10.*");

    @AfterEach
    void forgetWhatTheUserSet() {
        System.clearProperty("https.proxyHost");
    }

    @Test
    void areSetFromTheFirstUserToTheLast() {
        ProxyProperties.take(PROXY);
        ProxyProperties.take(PROXY);
        ProxyProperties.release();
        assertThat(System.getProperty("https.proxyHost")).isEqualTo("proxy.example");
        assertThat(System.getProperty("http.proxyPort")).isEqualTo("3128");
        assertThat(System.getProperty("https.proxyPassword")).isEqualTo("sesame");
        assertThat(System.getProperty("http.nonProxyHosts")).isEqualTo("localhost|127.*|[::1]|*.example|10.*");
        ProxyProperties.release();
        assertThat(System.getProperty("https.proxyHost")).isNull();
        assertThat(System.getProperty("https.proxyPassword")).isNull();
    }

    @Test
    void leaveWhatTheUserSetAlone() {
        System.setProperty("https.proxyHost", "mine");
        ProxyProperties.take(PROXY);
        assertThat(System.getProperty("http.proxyHost")).isNull();
        ProxyProperties.release();
        assertThat(System.getProperty("https.proxyHost")).isEqualTo("mine");
    }
}
