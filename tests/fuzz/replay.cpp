// Gives every file of the folders named to a fuzz entry: what libFuzzer found once stays found,
// with any compiler.
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

int main(int count, char** arguments) {
  constexpr int skipped = 77;  // ctest's SKIP_RETURN_CODE
  int files = 0;
  bool missing = false;
  for (int i = 1; i < count; ++i) {
    if (!std::filesystem::exists(arguments[i])) {
      std::cout << "skipped: no inputs at " << arguments[i] << '\n';
      missing = true;
      continue;
    }
    for (const auto& entry : std::filesystem::recursive_directory_iterator(arguments[i])) {
      if (!entry.is_regular_file()) continue;
      std::ifstream in(entry.path(), std::ios::binary);
      const std::string bytes{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
      LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
      ++files;
    }
  }
  std::cout << files << " inputs replayed\n";
  if (files == 0) return 1;
  return missing ? skipped : 0;
}
