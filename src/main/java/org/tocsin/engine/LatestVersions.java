package org.tocsin.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.TransactionState;
import org.camunda.bpm.engine.impl.cmd.DeleteDeploymentCmd;
import org.camunda.bpm.engine.impl.cmd.DeployCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The latest version of each decision table and form. Every step asks, and the engine would look through all versions
 * each time; so an answer serves for a second. What is deployed or taken back here counts at once, what another node
 * deploys or takes back after that second.
 */
@Component
class LatestVersions extends AbstractProcessEnginePlugin {

    private static final long FRESH = Duration.ofSeconds(1).toNanos();

    private final ConcurrentMap<String, Known> known = new ConcurrentHashMap<>();

    /**
     * A version of a model.
     *
     * @param id of the definition
     * @param deployment and resource where its file is kept
     */
    record Version(String id, int number, String deployment, String resource) {}

    private record Known(Version version, long readAt) {

        boolean isFresh() {
            return System.nanoTime() - readAt < FRESH;
        }
    }

    /** The latest version as known for less than a second, else as the query answers; a missing one is never known. */
    Optional<Version> of(String model, Supplier<@Nullable Version> query) {
        var last = known.get(model);
        if (last != null && last.isFresh()) {
            return Optional.of(last.version());
        }
        var latest = Optional.ofNullable(query.get());
        latest.ifPresent(version -> known.put(model, new Known(version, System.nanoTime())));
        return latest;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setCustomPostCommandInterceptorsTxRequired(
                withWatch(engine.getCustomPostCommandInterceptorsTxRequired()));
        engine.setCustomPostCommandInterceptorsTxRequiresNew(
                withWatch(engine.getCustomPostCommandInterceptorsTxRequiresNew()));
    }

    private List<CommandInterceptor> withWatch(@Nullable List<CommandInterceptor> others) {
        var all = new ArrayList<CommandInterceptor>();
        if (others != null) {
            all.addAll(others);
        }
        all.add(new Watch());
        return all;
    }

    private void forgetWhenCommitted() {
        known.clear();
        Context.getCommandContext()
                .getTransactionContext()
                .addTransactionListener(TransactionState.COMMITTED, done -> known.clear());
    }

    /** Sees what is deployed and what is taken back. */
    private final class Watch extends CommandInterceptor {

        @Override
        public <T> T execute(Command<T> command) {
            var result = next.execute(command);
            if (command instanceof DeployCmd || command instanceof DeleteDeploymentCmd) {
                forgetWhenCommitted();
            }
            return result;
        }
    }
}
