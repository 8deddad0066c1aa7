package dev.drydock.docker.engine;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a private key in PEM form: PKCS #8, or the older forms of RSA and elliptic curve keys that OpenSSL wrote before
 * version 3 and many a script still asks for. Java reads only the first, so the others are wrapped into it.
 */
final class PemKey {
    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ((?:RSA |EC )?PRIVATE KEY)-----([^-]*)-----END \\1-----");
    private static final String RSA = "300d06092a864886f70d0101010500"; // its algorithm and no parameters
    private static final String EC = "06072a8648ce3d0201"; // its algorithm, which the curve follows
    private static final int SEQUENCE = 0x30;
    private static final int OCTETS = 0x04;
    private static final int CURVE = 0xa0;

    private PemKey() {}

    /**
     * Reads the first key of a text.
     *
     * @throws GeneralSecurityException if there is no key, an encrypted one or one of an unknown kind
     */
    static PrivateKey read(String pem) throws GeneralSecurityException {
        Matcher block = BLOCK.matcher(pem);
        if (!block.find()) {
            throw new InvalidKeySpecException(
                    pem.contains("ENCRYPTED") ? "the key is encrypted" : "there is no private key in it");
        }
        byte[] body = Base64.getMimeDecoder().decode(block.group(2));
        byte[] wrapped = switch (block.group(1)) {
            case "RSA PRIVATE KEY" -> pkcs8(HexFormat.of().parseHex(RSA), body);
            case "EC PRIVATE KEY" -> pkcs8(element(SEQUENCE, HexFormat.of().parseHex(EC), curve(body)), body);
            default -> body;
        };
        for (String algorithm : List.of("RSA", "EC", "EdDSA")) {
            try {
                return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(wrapped));
            } catch (InvalidKeySpecException another) {
                // the key itself says which it is, but Java offers no way to ask
            }
        }
        throw new InvalidKeySpecException("the key is neither RSA, EC nor EdDSA");
    }

    private static byte[] pkcs8(byte[] algorithm, byte[] key) {
        return element(SEQUENCE, new byte[] {2, 1, 0}, algorithm, element(OCTETS, key));
    }

    /** The name of the curve, which stands in the key after the number itself. */
    private static byte[] curve(byte[] key) throws InvalidKeySpecException {
        int at = content(key, 0); // of the sequence
        while (at + 1 < key.length) {
            int from = content(key, at);
            int to = from + length(key, at);
            if (from > key.length || to > key.length) {
                break;
            }
            if ((key[at] & 0xff) == CURVE) {
                return Arrays.copyOfRange(key, from, to);
            }
            at = to;
        }
        throw new InvalidKeySpecException("the key does not name its curve");
    }

    private static int content(byte[] der, int at) {
        return at + 2 + (der[at + 1] < 0 ? der[at + 1] & 0x7f : 0);
    }

    private static int length(byte[] der, int at) {
        int length = der[at + 1];
        if (length >= 0) {
            return length;
        }
        length = 0;
        for (int i = at + 2; i < Math.min(der.length, content(der, at)); i++) {
            length = length << 8 | der[i] & 0xff;
        }
        return Math.max(0, length);
    }

    private static byte[] element(int tag, byte[]... parts) {
        int length = Arrays.stream(parts).mapToInt(part -> part.length).sum();
        var der = new ByteArrayOutputStream(length + 4);
        der.write(tag);
        if (length < 0x80) {
            der.write(length);
        } else if (length < 0x100) {
            der.write(0x81);
            der.write(length);
        } else {
            der.write(0x82); // a key is never longer than two bytes can say
            der.write(length >> 8);
            der.write(length);
        }
        Arrays.stream(parts).forEach(der::writeBytes);
        return der.toByteArray();
    }
}
