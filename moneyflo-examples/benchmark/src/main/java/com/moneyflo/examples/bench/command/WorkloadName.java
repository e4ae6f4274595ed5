package com.moneyflo.examples.bench.command;

import com.moneyflo.examples.bench.Workload;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Converts the name of a workload. */
final class WorkloadName implements ITypeConverter<Workload> {

    @Override
    public Workload convert(String name) {
        try {
            return Workload.of(name);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
