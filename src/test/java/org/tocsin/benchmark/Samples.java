package org.tocsin.benchmark;

import java.util.List;

/** Repeated measurements of the same thing. */
record Samples(List<Double> values) {

    Samples {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("Nothing was measured");
        }
        values = values.stream().sorted().toList();
    }

    double median() {
        return percentile(50);
    }

    /** The value that so many in a hundred do not exceed. */
    double percentile(int percent) {
        int index = (int) Math.ceil(values.size() * percent / 100.0) - 1;
        return values.get(Math.max(0, index));
    }
}
