package dev.kiln.runtime;

import dev.kiln.runtime.cell.Cell;
import dev.kiln.runtime.cell.Pending;
import dev.kiln.runtime.cell.State;
import dev.kiln.runtime.monitor.CallRequest;
import dev.kiln.runtime.monitor.FunctionReply;
import dev.kiln.runtime.monitor.InvokeRequest;
import dev.kiln.runtime.monitor.PackageInfo;
import dev.kiln.runtime.provider.CheckFailure;
import dev.kiln.runtime.typed.CompletedArgs;
import dev.kiln.runtime.typed.Decoder;
import dev.kiln.runtime.typed.InputArgs;
import dev.kiln.runtime.value.Marks;
import dev.kiln.runtime.value.PropertyValue;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Calls functions of providers and methods of resources. With an unknown argument no call is made. */
final class Calls {
    private Calls() {}

    static <T extends @Nullable Object> Output<T> function(
            Program program,
            PackageInfo packageInfo,
            String token,
            @Nullable InputArgs args,
            InvokeOptions options,
            Decoder<T> decoder) {
        var snapshot = args == null ? CompletedArgs.NONE : Snapshot.of(args, token);
        Cell<InvokeRequest> request = Round.walk(program.home(), round -> {
            var arguments = new Serializer(round).object(snapshot);
            Dependencies.explicit(options.dependsOn(), round).forEach(round.dependencies()::add);
            program.callbacks().awaitTransforms(round);
            var dependencies = Dependencies.urns(Set.copyOf(round.dependencies()), null, round);
            var provider = Providers.reference(options.provider(), options.parent(), packageInfo, round);
            var parent = urn(options.parent(), round);
            var secret = Marks.secret(arguments);
            if (round.isWaiting() || Marks.unknown(arguments)) {
                return State.unknown().secret(secret);
            }
            return State.known(new InvokeRequest(
                            token,
                            Marks.opened(arguments),
                            dependencies,
                            provider,
                            parent,
                            packageInfo.overridden(options.version(), options.pluginDownloadUrl())))
                    .secret(secret);
        });
        return new Output<>(
                answered(program, token, request, state -> program.monitor().invoke(state), decoder));
    }

    static <T extends @Nullable Object> Output<T> method(
            Program program, AnyResource self, String token, @Nullable InputArgs args, Decoder<T> decoder) {
        var snapshot = args == null ? CompletedArgs.NONE : Snapshot.of(args, self + " " + token);
        Cell<CallRequest> request = Round.walk(program.home(), round -> {
            var byArgument = new TreeMap<String, Set<String>>();
            var arguments = new TreeMap<>(new Serializer(round).object(snapshot).entries());
            arguments
                    .keySet()
                    .forEach(key -> byArgument.put(key, Dependencies.urns(round.dependencies(), null, round)));
            arguments.put("__self__", new Serializer(round).value(self));
            byArgument.put("__self__", Dependencies.urns(Set.of(self), null, round));
            var provider = Providers.reference(self, round);
            if (round.isWaiting()) {
                return State.unknown();
            }
            return State.known(new CallRequest(
                    token,
                    MapValue.of(arguments),
                    byArgument,
                    provider,
                    self.enrolment().declaration().resourceType().packageInfo()));
        });
        return new Output<>(
                answered(program, token, request, state -> program.monitor().call(state), decoder));
    }

    /** The state of a resource that somebody else has registered. */
    static Cell<Object> state(Program program, String urn) {
        Decoder<Object> state = value ->
                value instanceof MapValue map && map.get("state") instanceof MapValue found ? found : MapValue.EMPTY;
        var arguments = MapValue.of(Map.of("urn", PropertyValue.of(urn)));
        var request = new Cell<InvokeRequest>(
                program.home(),
                State.known(new InvokeRequest(
                        "pulumi:pulumi:getResource",
                        arguments,
                        Set.of(),
                        Optional.empty(),
                        Optional.empty(),
                        PackageInfo.named("pulumi"))));
        return answered(
                program,
                "pulumi:pulumi:getResource",
                request,
                call -> program.monitor().invoke(call),
                state);
    }

    @SuppressWarnings("unchecked")
    private static <R, T extends @Nullable Object> Cell<T> answered(
            Program program,
            String token,
            Cell<R> request,
            Function<R, CompletionStage<FunctionReply>> send,
            Decoder<T> decoder) {
        var result = new Cell<T>(program.home());
        request.whenDone(() -> {
            var asked = request.done();
            if (!asked.isKnown() || asked.value() == null) {
                result.complete(asked);
                return;
            }
            var argument = (R) asked.value();
            program.track(Pending.Kind.FUNCTION, () -> token, () -> send.apply(argument), (reply, failure) -> {
                var state = failure == null ? taken(token, reply, decoder) : State.failed(failure);
                result.complete(state.after(asked));
            });
        });
        return result;
    }

    private static State taken(String token, FunctionReply reply, Decoder<?> decoder) {
        if (!reply.failures().isEmpty()) {
            return State.failed(new IllegalArgumentException(
                    token + ": " + reply.failures().stream().map(Calls::shown).collect(Collectors.joining("; "))));
        }
        return reply.unknown() ? State.unknown() : Decoding.of(reply.result(), decoder, token, false);
    }

    private static String shown(CheckFailure failure) {
        return failure.property().isEmpty() ? failure.reason() : "'" + failure.property() + "': " + failure.reason();
    }

    private static Optional<String> urn(@Nullable AnyResource resource, Round round) {
        var state = resource == null ? null : round.look(resource.registered());
        return state != null && state.value() instanceof Registered known ? Optional.of(known.urn()) : Optional.empty();
    }
}
