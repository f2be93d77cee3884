package com.acme.blocking;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Stands for the slow HTTP services of this world: a server on loopback that thinks before it answers. */
final class PriceService implements AutoCloseable {
    private static final long THINKING_MILLIS = 300;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closed = new CountDownLatch(1);

    private PriceService(HttpServer server) {
        this.server = server;
    }

    static PriceService start() throws IOException {
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        var service = new PriceService(HttpServer.create(address, 0));
        service.server.setExecutor(service.threads);
        service.answer("/price", "9.50");
        service.answer("/rate", "1.25");
        service.server.start();
        return service;
    }

    URI uri() {
        var address = server.getAddress();
        return URI.create("http://" + address.getHostString() + ":" + address.getPort() + "/");
    }

    private void answer(String path, String text) {
        server.createContext(path, exchange -> {
            think();
            var answer = text.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            try (var body = exchange.getResponseBody()) {
                body.write(answer);
            }
        });
    }

    private void think() throws IOException {
        try {
            if (closed.await(THINKING_MILLIS, TimeUnit.MILLISECONDS)) {
                throw new IOException("the service is closing");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("the service was interrupted", e);
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdown();
    }
}
