package com.moneyflo.contract;

import com.moneyflo.Account;
import com.moneyflo.Bank;
import com.moneyflo.BankOperations;
import com.moneyflo.Statement;
import com.moneyflo.notice.Notices;
import com.moneyflo.notify.Inbound;
import com.moneyflo.order.StandingOrders;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Notes which verbs of a bank are called, so that a test can say which were forgotten. Used by one thread. */
final class Watched {

    private static final List<Class<?>> TYPES = List.of(
            Bank.class,
            BankOperations.class,
            Account.class,
            Statement.class,
            StandingOrders.class,
            Notices.class,
            Inbound.class);

    private final Set<Method> called = new HashSet<>();

    /** The target, with an eye on its calls. */
    <T> T around(Class<T> type, T target) {
        return proxy(type, target);
    }

    /** The verbs without a call. */
    Set<String> forgotten() {
        return TYPES.stream()
                .flatMap(type -> Stream.of(type.getMethods()))
                .filter(method -> !Modifier.isStatic(method.getModifiers()) && !called.contains(method))
                .map(Method::toGenericString)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private <T> T proxy(Class<T> type, Object target) {
        return type.cast(Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    called.add(method);
                    try {
                        return watched(method.getReturnType(), method.invoke(target, arguments));
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    private Object watched(Class<?> type, Object result) {
        return TYPES.contains(type) ? proxy(type, result) : result;
    }
}
