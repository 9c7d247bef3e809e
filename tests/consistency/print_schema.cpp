// Prints the table of keys, "table key" a line, so that the manual's lists can be held against it.
#include <cstdio>
#include <span>
#include <string_view>
#include <utility>

#include "model/schema.hpp"

namespace {

using nurture::model::File;
using nurture::model::Key;

void print(std::string_view table, std::span<const Key> rows) {
  for (const auto& key : rows) {
    std::printf("%.*s %.*s\n", static_cast<int>(table.size()), table.data(),
                static_cast<int>(key.name.size()), key.name.data());
    if (!key.inside.empty()) {
      print(key.inside, nurture::model::keys(key.inside));
    }
  }
}

}  // namespace

int main() {
  constexpr std::pair<std::string_view, File> files[] = {{"contact", File::contact},
                                                         {"organisation", File::organisation},
                                                         {"library_item", File::library_item},
                                                         {"settings", File::settings}};
  for (const auto& [name, file] : files) {
    print(name, nurture::model::keys(file));
  }
}
