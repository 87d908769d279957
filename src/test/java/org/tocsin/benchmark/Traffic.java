package org.tocsin.benchmark;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.LongAdder;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts what goes to the database: statements executed (a batch counts once) and transactions committed. */
final class Traffic {

    private final LongAdder statements = new LongAdder();
    private final LongAdder commits = new LongAdder();

    /** A count at one moment. */
    record Count(long statements, long commits) {

        Count since(Count before) {
            return new Count(statements - before.statements, commits - before.commits);
        }
    }

    Count count() {
        return new Count(statements.sum(), commits.sum());
    }

    /** The same data source, counted. */
    DataSource counted(DataSource source) {
        return new DelegatingDataSource(source) {
            @Override
            public Connection getConnection() throws SQLException {
                return connection(super.getConnection());
            }
        };
    }

    private Connection connection(Connection connection) {
        return proxy(Connection.class, (method, arguments) -> {
            if (method.getName().equals("commit")) {
                commits.increment();
            }
            return statement(call(connection, method, arguments));
        });
    }

    private @Nullable Object statement(@Nullable Object result) {
        if (result instanceof PreparedStatement prepared) {
            return counting(PreparedStatement.class, prepared);
        }
        return result instanceof Statement plain ? counting(Statement.class, plain) : result;
    }

    private <T> T counting(Class<T> type, T statement) {
        return proxy(type, (method, arguments) -> {
            if (method.getName().startsWith("execute")) {
                statements.increment();
            }
            return call(statement, method, arguments);
        });
    }

    private interface Call {
        @Nullable
        Object apply(Method method, Object @Nullable [] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Call call) {
        InvocationHandler handler = (self, method, arguments) -> call.apply(method, arguments);
        return type.cast(Proxy.newProxyInstance(Traffic.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }
}
