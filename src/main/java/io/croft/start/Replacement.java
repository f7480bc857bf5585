package io.croft.start;

import java.lang.foreign.AddressLayout;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Replaces this process by another program, which keeps its pid, parent, streams, directory and environment ({@code execv(3)}). */
final class Replacement {

    private Replacement() {}

    /** Replaces the process; returns only when that is not possible. Words are bytes, one per character. */
    @SuppressWarnings("restricted") // allowed by Enable-Native-Access in the jar's manifest
    static void by(String program, List<String> words) throws Throwable {
        AddressLayout pointer = ValueLayout.ADDRESS;
        Arena memory = Arena.global();
        MemorySegment list = memory.allocate(pointer, words.size() + 1L);
        for (int at = 0; at < words.size(); at++) {
            list.setAtIndex(pointer, at, memory.allocateFrom(words.get(at), StandardCharsets.ISO_8859_1));
        }
        Linker system = Linker.nativeLinker();
        int answer = (int) system.downcallHandle(
                        system.defaultLookup().findOrThrow("execv"),
                        FunctionDescriptor.of(ValueLayout.JAVA_INT, pointer, pointer))
                .invokeExact(memory.allocateFrom(program, StandardCharsets.ISO_8859_1), list);
        throw new IllegalStateException("execv answered " + answer);
    }
}
