package com.acme.quickstart;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Stands for the slow HTTP services of this world: a server on loopback that takes a second to answer. */
final class QuotaService implements AutoCloseable {
    private final HttpServer server;
    private final CountDownLatch closed = new CountDownLatch(1);

    private QuotaService(HttpServer server) {
        this.server = server;
    }

    static QuotaService start() throws IOException {
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        var service = new QuotaService(HttpServer.create(address, 0));
        service.server.createContext("/quota", exchange -> {
            service.think();
            var answer = "40 GB left".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            try (var body = exchange.getResponseBody()) {
                body.write(answer);
            }
        });
        service.server.start();
        return service;
    }

    URI uri() {
        var address = server.getAddress();
        return URI.create("http://" + address.getHostString() + ":" + address.getPort() + "/quota");
    }

    private void think() throws IOException {
        try {
            if (closed.await(1, TimeUnit.SECONDS)) {
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
    }
}
