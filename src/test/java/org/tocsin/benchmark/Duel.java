package org.tocsin.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Two contestants do the same work in turns, so that what else the machine does meets both alike. */
final class Duel {

    private static final Logger LOG = LoggerFactory.getLogger(Duel.class);

    private final int rounds;
    private final int operations;
    private final int threads;

    /** One operation; the number tells them apart. */
    interface Work {
        void run(int number);
    }

    Duel(int rounds, int operations, int threads) {
        this.rounds = rounds;
        this.operations = operations;
        this.threads = threads;
    }

    /** Measures both, prints their rates and answers the ratio of ours to the other's. */
    double fight(String title, Work ours, Work stock) {
        List<Double> our = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            our.add(rate(ours, round));
            theirs.add(rate(stock, round));
        }
        double ratio = new Samples(our).median() / new Samples(theirs).median();
        LOG.info(
                "{}",
                String.format(
                        Locale.ROOT,
                        "%s: Tocsin %.1f/s, stock engine %.1f/s, ratio %.2f (%d rounds of %d, %d threads)",
                        title,
                        new Samples(our).median(),
                        new Samples(theirs).median(),
                        ratio,
                        rounds,
                        operations,
                        threads));
        return ratio;
    }

    private double rate(Work work, int round) {
        ExecutorService people = Executors.newFixedThreadPool(threads);
        try {
            long start = System.nanoTime();
            List<Future<?>> running = IntStream.range(0, operations)
                    .mapToObj(number -> people.submit(() -> work.run(round * operations + number)))
                    .<Future<?>>map(future -> future)
                    .toList();
            running.forEach(Duel::finish);
            return operations / ((System.nanoTime() - start) / 1e9);
        } finally {
            people.shutdown();
        }
    }

    private static void finish(Future<?> future) {
        try {
            future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("An operation failed, its rate means nothing", e.getCause());
        }
    }
}
