package dev.readout.store;

class MemoryRecordStoreTest extends RecordStoreContract {
    @Override
    RecordStore open() {
        return new MemoryRecordStore();
    }
}
