package dev.drydock.docker.engine;

import com.github.dockerjava.transport.SSLConfig;
import dev.drydock.docker.Tls;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Collection;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/** The certificates of a connection, read from the files that Docker's own command uses. */
final class TlsMaterial {
    private static final char[] IN_MEMORY_ONLY = new char[0];

    private TlsMaterial() {}

    /**
     * Reads what there is.
     *
     * @throws Unusable if a file is there and can't be used
     */
    static SSLConfig of(Tls tls) throws Unusable {
        Path folder = tls.folder();
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(ours(folder), tls.verified() ? theirs(folder) : new TrustManager[] {new Anyone()}, null);
            return () -> context;
        } catch (IOException | GeneralSecurityException unusable) {
            throw new Unusable(
                    "The TLS files in " + folder + " can't be used: " + unusable.getMessage(),
                    "put valid `ca.pem`, `cert.pem` and `key.pem` (not encrypted) there");
        }
    }

    private static KeyManager[] ours(Path folder) throws IOException, GeneralSecurityException {
        KeyStore store = emptyStore(); // and so it stays where the engine does not ask who we are
        if (Files.exists(folder.resolve("cert.pem")) && Files.exists(folder.resolve("key.pem"))) {
            store.setKeyEntry(
                    "us",
                    PemKey.read(Files.readString(folder.resolve("key.pem"))),
                    IN_MEMORY_ONLY,
                    certificates(folder.resolve("cert.pem")).toArray(Certificate[]::new));
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, IN_MEMORY_ONLY);
        return managers.getKeyManagers();
    }

    private static TrustManager[] theirs(Path folder) throws IOException, GeneralSecurityException {
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(authorities(folder.resolve("ca.pem")));
        return managers.getTrustManagers();
    }

    private static @Nullable KeyStore authorities(Path file) throws IOException, GeneralSecurityException {
        if (!Files.exists(file)) {
            return null; // means those that Java trusts
        }
        KeyStore store = emptyStore();
        for (Certificate authority : certificates(file)) {
            store.setCertificateEntry("authority-" + store.size(), authority);
        }
        return store;
    }

    private static Collection<? extends Certificate> certificates(Path file)
            throws IOException, GeneralSecurityException {
        try (InputStream pem = Files.newInputStream(file)) {
            return CertificateFactory.getInstance("X.509").generateCertificates(pem);
        }
    }

    private static KeyStore emptyStore() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, IN_MEMORY_ONLY);
        return store;
    }

    /** What {@code DOCKER_TLS} without {@code DOCKER_TLS_VERIFY} and {@code SkipTLSVerify} of a context ask for. */
    private static final class Anyone extends X509ExtendedTrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
