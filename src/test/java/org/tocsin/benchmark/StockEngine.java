package org.tocsin.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.impl.SpinProcessEnginePlugin;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/**
 * The engine as the starter sets it up (history in full, random ids, batches), with our models and nothing behind them:
 * its delegates do nothing, save that the one that chooses a playbook names one and the one that asks those who took part names them, because
 * call activities read it.
 */
final class StockEngine implements AutoCloseable {

    private static final Pattern DELEGATE = Pattern.compile("delegateExpression=\"\\$\\{(\\w+)}\"");

    private static final Duration LIMIT = Duration.ofDays(1);

    /** As many as our own case asks. */
    private static final ArrayList<String> PARTICIPANTS =
            new ArrayList<>(List.of("ida.isirt", "mara.manager", "ivan.isirt", "frank.forensic", "paul.poc"));

    private final ProcessEngine engine;

    private StockEngine(ProcessEngine engine) {
        this.engine = engine;
    }

    static StockEngine on(DataSource source) {
        SpringProcessEngineConfiguration configuration = new SpringProcessEngineConfiguration();
        configuration.setProcessEngineName("stock");
        configuration.setDataSource(source);
        configuration.setTransactionManager(new DataSourceTransactionManager(source));
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        configuration.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
        configuration.setIdGenerator(new StrongUuidGenerator());
        configuration.setJdbcBatchProcessing(true);
        configuration.setJobExecutorActivate(false);
        configuration.setEnforceHistoryTimeToLive(true);
        configuration.getProcessEnginePlugins().add(new SpinProcessEnginePlugin());
        configuration.setBeans(new HashMap<>(delegates()));
        return new StockEngine(deployed(configuration.buildProcessEngine()));
    }

    private static ProcessEngine deployed(ProcessEngine engine) {
        DeploymentBuilder deployment =
                engine.getRepositoryService().createDeployment().name("models");
        Stream.of("bpmn", "dmn")
                .flatMap(kind -> models(kind).stream())
                .forEach(model -> deployment.addString(String.valueOf(model.getFilename()), text(model)));
        deployment.deploy();
        return engine;
    }

    private static List<Resource> models(String kind) {
        try {
            return List.of(new PathMatchingResourcePatternResolver().getResources("classpath*:/processes/*/*." + kind));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<Object, Object> delegates() {
        Map<Object, Object> delegates = new HashMap<>();
        JavaDelegate nothing = execution -> {};
        for (Resource model : models("bpmn")) {
            Matcher named = DELEGATE.matcher(text(model));
            while (named.find()) {
                delegates.put(named.group(1), nothing);
            }
        }
        delegates.put("selectPlaybook", (JavaDelegate) execution -> {
            execution.setVariable("playbook", "playbook-generic");
            execution.setVariable("controlDueAt", Instant.now().plus(LIMIT).toString());
        });
        delegates.put("inviteParticipants", (JavaDelegate) execution -> {
            execution.setVariable(
                    "participants", Variables.objectValue(PARTICIPANTS, true).create());
            execution.setVariable("answersDueAt", Instant.now().plus(LIMIT).toString());
        });
        return delegates;
    }

    private static String text(Resource resource) {
        try {
            return resource.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ProcessEngine engine() {
        return engine;
    }

    @Override
    public void close() {
        engine.close();
    }
}
