package dev.kiln.runtime.handler;

import dev.kiln.runtime.provider.CheckFailure;
import dev.kiln.runtime.provider.ProviderReply.Diffed;
import java.util.List;
import java.util.Optional;

/**
 * Makes, changes and removes resources of one type. Only {@link #create} must be there. One instance serves all resources of
 * the type, several at a time. The methods may block; they are interrupted when the user cancels, and an exception fails the
 * resource with its message.
 *
 * @param <I> the inputs, generated from the interface with {@code @Resource}
 * @param <S> the state, generated from it too
 */
public interface ResourceHandler<I extends HandlerInputs, S extends ResourceState> {
    /** Makes a resource. Its id is the state's, or else the resource's name. */
    S create(CreateRequest<I> request) throws Exception;

    /**
     * What is wrong with inputs that have the right names and types. Asked only when all of them are known. Touches nothing
     * outside.
     */
    default List<CheckFailure> check(CheckRequest<I> request) throws Exception {
        return List.of();
    }

    /**
     * How a resource differs from its new inputs: by value, unless overridden. Touches nothing outside.
     *
     * @see DiffRequest#byValue()
     */
    default Diffed diff(DiffRequest<I, S> request) throws Exception {
        return request.byValue();
    }

    /** Changes a resource in place. Where it is not overridden any change makes a new resource instead. */
    default S update(UpdateRequest<I, S> request) throws Exception {
        throw new UnsupportedOperationException(
                getClass().getName() + " does not override update, so it cannot change a resource in place");
    }

    /** Removes a resource; one that is gone already is a success. Unless overridden there is nothing to remove. */
    default void delete(DeleteRequest<I, S> request) throws Exception {}

    /** A resource as it is now, or empty where it is gone. Unless overridden it is as it was recorded. */
    default Optional<S> read(ReadRequest<I, S> request) throws Exception {
        return Optional.of(request.state());
    }

    /**
     * What a resource would become. Asked in previews, when all inputs are known. Unless overridden the inputs are what they
     * will be, and everything else is unknown.
     */
    default S preview(PreviewRequest<I, S> request) throws Exception {
        return request.state();
    }
}
