//! The program `tongguan`.

/// What is freed is wiped: a value that was moved or grown leaves no copy behind.
#[global_allocator]
static MEMORY: zeroizing_alloc::ZeroAlloc<std::alloc::System> =
    zeroizing_alloc::ZeroAlloc(std::alloc::System);

fn main() -> std::process::ExitCode {
    tongguan_cli::run()
}
