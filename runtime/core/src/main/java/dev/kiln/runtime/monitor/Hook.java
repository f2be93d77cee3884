package dev.kiln.runtime.monitor;

import dev.kiln.runtime.value.PropertyValue.MapValue;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** The user's code that an engine calls around a resource's steps. The calls return at once. */
public sealed interface Hook {
    /** Unique in the program. */
    String name();

    /**
     * One that runs before or after a step.
     *
     * @param onPreview whether it also runs in a preview
     * @param ignoreErrors whether its failure is only told to the user
     * @param run does it; an exceptional completion is its failure
     */
    record Around(String name, boolean onPreview, boolean ignoreErrors, Body run) implements Hook {}

    /** One that runs when a step has failed, and says whether to try it again. */
    record OnError(String name, ErrorBody run) implements Hook {}

    /** What an {@link Around} does. */
    interface Body {
        /** Runs it. */
        CompletionStage<Void> run(Step step);
    }

    /** What an {@link OnError} does. */
    interface ErrorBody {
        /** Runs it; true to try again. */
        CompletionStage<Boolean> run(FailedStep step);
    }

    /**
     * The step that it is about. What does not exist is empty: there are no old inputs and outputs of a creation, no new
     * ones of a deletion, and no new outputs before a step.
     *
     * @param id empty where there is none yet
     */
    record Step(
            String urn,
            Optional<String> id,
            String name,
            String type,
            Optional<MapValue> newInputs,
            Optional<MapValue> oldInputs,
            Optional<MapValue> newOutputs,
            Optional<MapValue> oldOutputs) {}

    /**
     * A step that failed.
     *
     * @param operation {@code create}, {@code update} or {@code delete}
     * @param errors the failures of all attempts, the newest one first
     */
    record FailedStep(Step step, String operation, List<String> errors) {
        /** Copies the list. */
        public FailedStep {
            errors = List.copyOf(errors);
        }
    }
}
