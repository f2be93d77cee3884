import dev.kiln.runtime.Deferred;
import dev.kiln.runtime.Kiln;
import dev.kiln.runtime.MimeTypes;
import dev.kiln.runtime.Output;
import dev.kiln.runtime.Shell;
import dev.kiln.runtime.asset.FileAsset;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Every way in which a program uses outputs, for the compiler alone: overloads, variance, lambdas, checked exceptions. */
final class WholeSurface {
    interface Animal {
        String name();
    }

    record Dog(String name) implements Animal {}

    record Kennel(Dog dog, List<Dog> dogs, Map<String, Dog> named, Optional<Dog> favourite) {}

    private WholeSurface() {}

    static String ask(String question) throws IOException {
        if (question.isEmpty()) {
            throw new IOException("nothing asked");
        }
        return question;
    }

    static Animal calling(Animal animal) throws IOException {
        return animal;
    }

    public static void main(String[] args) {
        Kiln.run(args, ctx -> {
            made();
            transformed(Output.of(new Dog("a")));
            joined(Output.of("a"), Output.of(1), Output.of(new Dog("d")));
            parts(Output.of(new Kennel(new Dog("a"), List.of(), Map.of(), Optional.empty())));
            ctx.export("text", Output.concat("a", Output.of(1), 3, null));
            ctx.export("nothing", null);
            try (var files = Files.list(Path.of("www"))) {
                files.forEach(file -> ctx.export(MimeTypes.of(file), new FileAsset(file)));
            }
            ctx.export("quoted", Output.concat("run ", Shell.quote(Output.of("a b")), " ", Shell.quote("c")));
        });
    }

    static void made() throws IOException, InterruptedException {
        var http = HttpClient.newHttpClient();
        var request = HttpRequest.newBuilder(URI.create("http://localhost")).build();
        Output<String> body = Output.of(http.sendAsync(request, HttpResponse.BodyHandlers.ofString()))
                .apply(HttpResponse::body);
        Output<String> same = Output.fromInput(http.sendAsync(request, HttpResponse.BodyHandlers.ofString()))
                .apply(response -> response.body());
        Output<String> blocking = Output.blocking(() -> ask("bar"));
        CompletionStage<String> stage = CompletableFuture.completedFuture("s");
        Future<String> future = CompletableFuture.completedFuture("f");
        Output<String> ofStage = Output.of(stage);
        Output<String> inStage = Output.fromInput(stage);
        Output<String> inFuture = Output.fromInput(future);
        Output<String> inOutput = Output.fromInput(body);
        Output<String> inValue = Output.fromInput("v");
        Output<Optional<String>> maybe = Output.ofNullable(null);
        Output<Integer> secret = Output.secret(3);
        Output<Animal> wider = Output.of(new Dog("d"));
        Output<String> nothing = Output.of((String) null);
        Deferred<String> deferred = Output.deferred();
        Consumer<String> resolve = deferred.resolve();
        resolve.accept("x");
        Output.<String>deferred().resolveWith(deferred.output());
        Output<Object> deep = Output.deep(Map.of("a", List.of(body, same, blocking, ofStage, inStage, stage, 1)));
        Output<String> json = Output.json(List.of(deep, inFuture, inOutput, inValue, maybe, secret, wider, nothing));
        Output<Object> parsed = Output.fromJson(json);
        CompletableFuture<Object> out = parsed.toFuture();
        out.cancel(false);
    }

    static void transformed(Output<Dog> dog) {
        Output<Animal> wider = dog.apply(d -> d);
        Output<Animal> thrown = dog.apply(WholeSurface::calling);
        Output<Integer> length = dog.apply(Dog::name).apply(String::length);
        Output<Animal> output = dog.applyOutput(d -> Output.of(new Dog(d.name())));
        Output<Animal> async = dog.applyAsync(d -> CompletableFuture.completedFuture(new Dog(d.name())));
        Output<String> blocking = dog.applyBlocking(d -> ask(d.name()));
        Output<Dog> recovered = dog.recover(failure -> new Dog(failure.getMessage()));
        Consumer<Object> action = seen -> {};
        Output<Dog> tapped = dog.tap(action).tap(d -> action.accept(d.name()));
        Output<Dog> open = tapped.asSecret().unsecret();
        Output.list(wider, thrown, output, async, recovered, open);
        Output.list(length, blocking);
    }

    static void joined(Output<String> s, Output<Integer> i, Output<Dog> d) {
        Output<Animal> two = Output.all(s, d, (a, b) -> calling(b));
        Output<String> three = Output.all(s, i, d, (a, b, c) -> a + b + c.name());
        Output<Integer> four = Output.all(s, i, d, two, (a, b, c, e) -> b + a.length());
        Output<String> five = Output.all(s, i, d, two, three, (a, b, c, e, f) -> f);
        Output<Integer> six = Output.all(s, i, d, two, three, four, (a, b, c, e, f, g) -> b + g);
        Output<String> seven = Output.all(s, i, d, two, three, four, five, (a, b, c, e, f, g, h) -> h);
        Output<Integer> eight = Output.all(s, i, d, two, three, four, five, six, (a, b, c, e, f, g, h, j) -> j + g);
        Output<List<String>> list = Output.all(List.of(s, three, five, seven));
        Output<List<Animal>> wider = Output.all(List.of(two, d));
        Output<Map<String, String>> map = Output.all(Map.of("a", s, "b", three));
        Output<List<Animal>> varargs = Output.list(two, d);
        Output<String> format = Output.format("%s:%d %s", s, i, eight);
        Output.concat(list, wider, map, varargs, format);
    }

    static void parts(Output<Kennel> kennel) {
        Output<String> name = kennel.member(Kennel::dog).member(Dog::name);
        Output<Animal> first = Output.element(kennel.member(Kennel::dogs), 0);
        Output<Animal> named = Output.entry(kennel.member(Kennel::named), "a");
        Output<Dog> favourite = Output.orElse(kennel.member(Kennel::favourite), new Dog("none"));
        Output.list(first, named, favourite).apply(List::size);
        name.apply(n -> n);
    }
}
