package com.moneyflo.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Stands between a client and a MySQL server and reads along: a {@link Fate} decides about each of the client's
 * requests whether it is kept back for a while, and whether and where its connection is cut. Logging in is left alone.
 * Thread-safe.
 */
public final class MySqlProxy implements AutoCloseable {

    private static final Pattern URL =
            Pattern.compile("(jdbc:mysql:(?:\\w+:)?//)([^/?:]+)(?::(\\d+))?(/[^?]*)?(\\?.*)?");
    private static final int MYSQL_PORT = 3306;

    private final Matcher target;
    private final ServerSocket door;
    private final Set<Passage> passages = ConcurrentHashMap.newKeySet();
    private volatile Fate fate = Fate.KIND;

    private MySqlProxy(Matcher target) throws IOException {
        this.target = target;
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::welcome, "mysql-proxy door");
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * Opens a proxy.
     *
     * @param url JDBC URL of the server behind it
     * @return the proxy, through which everything passes for now
     * @throws IOException if there is no port to listen on
     */
    public static MySqlProxy before(String url) throws IOException {
        Matcher parts = URL.matcher(url);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "The MySQL URL is not of the form jdbc:mysql://host:port/database?user=...");
        }
        return new MySqlProxy(parts);
    }

    /**
     * The way through the proxy.
     *
     * @return the JDBC URL, in plain text so that the proxy can read along
     */
    public String url() {
        String parameters = target.group(5) == null ? "?" : target.group(5) + "&";
        return target.group(1) + "127.0.0.1:" + door.getLocalPort() + (target.group(4) == null ? "/" : target.group(4))
                + parameters.replaceAll("(?i)(sslMode|allowPublicKeyRetrieval)=\\w+&", "")
                + "sslMode=DISABLED&allowPublicKeyRetrieval=true";
    }

    /**
     * Changes what happens from now on.
     *
     * @param other decides about each request
     */
    public void fate(Fate other) {
        fate = other;
    }

    /**
     * Counts.
     *
     * @return the connections that are open through the proxy
     */
    public int connections() {
        return passages.size();
    }

    /** Cuts everything and listens no more. */
    @Override
    public void close() throws IOException {
        door.close();
        passages.forEach(passage -> passage.cut(true));
    }

    private void welcome() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                pass(client);
            } catch (IOException e) {
                // The server is away or the door closed; the client sees its connection end.
            }
        }
    }

    private void pass(Socket client) throws IOException {
        try {
            int port = target.group(3) == null ? MYSQL_PORT : Integer.parseInt(target.group(3));
            Passage passage = new Passage(client, new Socket(target.group(2), port), () -> fate);
            passages.add(passage);
            passage.open(() -> passages.remove(passage));
        } catch (IOException e) {
            client.close();
            throw e;
        }
    }
}
