package dev.drydock.speed;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A client that says its first words to a Postgres over TCP, by version 3 of its protocol. */
public final class PostgresClient {
    private static final int PROTOCOL = 3 << 16;
    private static final int PATIENCE_MILLIS = 5_000;

    private PostgresClient() {}

    /**
     * Connects once and asks to be let in.
     *
     * @return what the server answers with: {@code R} if it asks for the password, {@code E} and the error if it does not
     *     take clients yet
     * @throws IOException if nobody answers
     */
    public static String greet(int port, String user) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            var words = new ByteArrayOutputStream();
            for (String word : new String[] {"user", user, "database", "postgres", ""}) {
                words.writeBytes(word.getBytes(StandardCharsets.UTF_8));
                words.write(0);
            }
            var out = new DataOutputStream(socket.getOutputStream());
            out.writeInt(words.size() + 2 * Integer.BYTES);
            out.writeInt(PROTOCOL);
            words.writeTo(out);
            out.flush();
            var in = new DataInputStream(socket.getInputStream());
            char kind = (char) in.readUnsignedByte();
            byte[] rest = in.readNBytes(in.readInt() - Integer.BYTES);
            return kind == 'E' ? "E " + new String(rest, StandardCharsets.UTF_8).replace('\0', ' ') : "" + kind;
        }
    }
}
