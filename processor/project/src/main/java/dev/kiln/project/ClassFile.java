package dev.kiln.project;

import java.io.DataInput;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * The little that is read of a class file (JVMS §4).
 *
 * @param name binary name, with dots
 * @param usesKiln whether it mentions Kiln's entry point
 */
record ClassFile(String name, boolean hasMain, boolean usesKiln) {
    private static final int MAGIC = 0xCAFEBABE;
    private static final int PUBLIC_STATIC = 0x0009;
    private static final String ENTRY_POINT = "dev/kiln/runtime/Kiln";

    /** Reads up to the last method. */
    static ClassFile read(DataInput in) throws IOException {
        if (in.readInt() != MAGIC) {
            throw new IOException("a .class file does not start as one");
        }
        in.skipBytes(4);
        var pool = ConstantPool.read(in);
        in.skipBytes(2);
        var name = pool.className(in.readUnsignedShort());
        in.skipBytes(2);
        in.skipBytes(2 * in.readUnsignedShort());
        skipMembers(in);
        return new ClassFile(name.replace('/', '.'), hasMain(in, pool), pool.hasClass(ENTRY_POINT));
    }

    private static boolean hasMain(DataInput in, ConstantPool pool) throws IOException {
        var count = in.readUnsignedShort();
        var found = false;
        for (var i = 0; i < count; i++) {
            var publicStatic = (in.readUnsignedShort() & PUBLIC_STATIC) == PUBLIC_STATIC;
            var name = pool.text(in.readUnsignedShort());
            var descriptor = pool.text(in.readUnsignedShort());
            found |= publicStatic && name.equals("main") && descriptor.equals("([Ljava/lang/String;)V");
            skipAttributes(in);
        }
        return found;
    }

    private static void skipMembers(DataInput in) throws IOException {
        var count = in.readUnsignedShort();
        for (var i = 0; i < count; i++) {
            in.skipBytes(6);
            skipAttributes(in);
        }
    }

    private static void skipAttributes(DataInput in) throws IOException {
        var count = in.readUnsignedShort();
        for (var i = 0; i < count; i++) {
            in.skipBytes(2);
            in.skipBytes(in.readInt());
        }
    }

    /** Texts and classes of a constant pool, by index. */
    private record ConstantPool(Map<Integer, String> texts, Map<Integer, Integer> classes) {
        static ConstantPool read(DataInput in) throws IOException {
            var pool = new ConstantPool(new HashMap<>(), new HashMap<>());
            var count = in.readUnsignedShort();
            for (var index = 1; index < count; index++) {
                var tag = in.readUnsignedByte();
                pool.readEntry(in, tag, index);
                // Long and double take two places (JVMS §4.4.5).
                index += tag == 5 || tag == 6 ? 1 : 0;
            }
            return pool;
        }

        private void readEntry(DataInput in, int tag, int index) throws IOException {
            switch (tag) {
                case 1 -> texts.put(index, in.readUTF());
                case 7 -> classes.put(index, in.readUnsignedShort());
                case 8, 16, 19, 20 -> in.skipBytes(2);
                case 15 -> in.skipBytes(3);
                case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipBytes(4);
                case 5, 6 -> in.skipBytes(8);
                default -> throw new IOException("a .class file has a constant of unknown kind " + tag);
            }
        }

        String text(int index) {
            return texts.getOrDefault(index, "");
        }

        String className(int index) {
            return text(classes.getOrDefault(index, 0));
        }

        boolean hasClass(String name) {
            return classes.values().stream().anyMatch(index -> text(index).equals(name));
        }
    }
}
