package dev.drydock.docker.engine;

import com.github.dockerjava.transport.SSLConfig;
import java.security.SecureRandom;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLContextSpi;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLServerSocketFactory;
import javax.net.ssl.SSLSessionContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;

/**
 * The TLS of a socket or pipe on this machine, which has none. Without it the transport loads Java's own TLS and all the
 * authorities that Java trusts, which is a third of all that it does to connect.
 */
final class NoTls extends SSLContextSpi {
    private static final String WHY = "A socket on this machine has no TLS";

    private NoTls() {}

    static SSLConfig config() {
        return () -> new Context(new NoTls());
    }

    private static final class Context extends SSLContext {
        Context(SSLContextSpi nothing) {
            super(nothing, null, "none");
        }
    }

    @Override
    protected void engineInit(KeyManager[] keys, TrustManager[] authorities, SecureRandom random) {
        throw new UnsupportedOperationException(WHY);
    }

    @Override
    protected SSLSocketFactory engineGetSocketFactory() {
        throw new UnsupportedOperationException(WHY);
    }

    @Override
    protected SSLServerSocketFactory engineGetServerSocketFactory() {
        throw new UnsupportedOperationException(WHY);
    }

    @Override
    protected SSLEngine engineCreateSSLEngine() {
        throw new UnsupportedOperationException(WHY);
    }

    @Override
    protected SSLEngine engineCreateSSLEngine(String host, int port) {
        throw new UnsupportedOperationException(WHY);
    }

    @Override
    protected SSLSessionContext engineGetServerSessionContext() {
        throw new UnsupportedOperationException(WHY);
    }

    @Override
    protected SSLSessionContext engineGetClientSessionContext() {
        throw new UnsupportedOperationException(WHY);
    }
}
