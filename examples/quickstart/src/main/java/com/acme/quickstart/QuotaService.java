package com.acme.quickstart;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Stands for the slow HTTP services of this world: a server on loopback that thinks before it answers. */
final class QuotaService implements AutoCloseable {
    private static final String ANSWER = "40 GB left";
    private static final long THINKING_MILLIS = 700;

    private final ServerSocket server;
    private final CountDownLatch closed = new CountDownLatch(1);

    private QuotaService(ServerSocket server) {
        this.server = server;
    }

    static QuotaService start() throws IOException {
        var service = new QuotaService(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        onThread(service::serve);
        return service;
    }

    URI uri() {
        return URI.create(
                "http://" + server.getInetAddress().getHostAddress() + ":" + server.getLocalPort() + "/quota");
    }

    private void serve() {
        while (closed.getCount() > 0) {
            try {
                var caller = server.accept();
                onThread(() -> answer(caller));
            } catch (IOException e) {
                // The socket is closed: the service ends.
                return;
            }
        }
    }

    private void answer(Socket caller) {
        try (caller) {
            var request = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.US_ASCII));
            String line;
            do {
                line = request.readLine();
            } while (line != null && !line.isEmpty());
            if (!closed.await(THINKING_MILLIS, TimeUnit.MILLISECONDS)) {
                var response =
                        "HTTP/1.1 200 OK\r\nContent-Length: " + ANSWER.length() + "\r\nConnection: close\r\n\r\n";
                caller.getOutputStream().write((response + ANSWER).getBytes(StandardCharsets.US_ASCII));
            }
        } catch (IOException | InterruptedException e) {
            // The caller is told by a connection that ends without an answer.
        }
    }

    private static void onThread(Runnable task) {
        var thread = new Thread(task, "quota-service");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        server.close();
    }
}
