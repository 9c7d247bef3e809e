// Any bytes as an index: reading it and its summaries neither crashes nor hangs, and what was read
// is read again from what is written of it. A checksum keeps nearly all bytes out: so they are also
// tried behind a right one, as an index and as a change of it.
#include <array>
#include <cstdint>
#include <cstring>
#include <string>

#include "index/checksum.hpp"
#include "index/index.hpp"
#include "index/summary.hpp"
#include "tests/fuzz/law.hpp"
#include "tests/support/memory_files.hpp"

namespace {

using namespace nurture;

const index::IndexKey key{"/cache/index", "/store", "format: 1\n"};
constexpr std::size_t magic_size = 16, head_size = 16;  // see index/index.cpp

std::string part(const std::string& payload) {
  const std::array<std::uint64_t, 2> head{index::checksum(payload), payload.size()};
  std::string bytes(head_size, '\0');
  std::memcpy(bytes.data(), head.data(), head_size);
  return bytes + payload;
}

void unpack_all(const index::IndexEntry& entry) {
  const auto view = index::view_of(entry.summary);
  if (!view) return;
  base::Diagnostics diagnostics;
  index::unpack(view->diagnostics, diagnostics);
  index::name_views(view->names);
  index::had_other_ids(view->names);
  model::Facts facts;
  index::unpack(view->facts, facts);
  index::unpack_for_agenda(view->facts, facts);
  model::OrganisationFacts organisation;
  index::unpack(view->facts, organisation);
  model::LibraryItem item;
  index::unpack(view->facts, item);
}

bool same(const index::Index& a, const index::Index& b) {
  if (a.entries.size() != b.entries.size() || a.folders.marks != b.folders.marks ||
      a.folders.diagnostics != b.folders.diagnostics || a.folders.left_out != b.folders.left_out)
    return false;
  for (std::size_t i = 0; i < a.entries.size(); ++i) {
    const auto &one = a.entries[i], &other = b.entries[i];
    if (one.path != other.path || one.file != other.file || one.stamp != other.stamp ||
        one.summary != other.summary)
      return false;
  }
  return true;
}

/// Whether there was one.
bool try_index(const std::string& bytes) {
  test::MemoryFiles files;
  files.put(key.place, bytes);
  index::Index read;
  if (!index::read_index(files, key, read)) {
    if (!read.entries.empty()) test::broken("no index has no entries", bytes);
    return false;
  }
  for (const auto& entry : read.entries) unpack_all(entry);
  test::MemoryFiles again;
  index::write_index(again, key, read.folders, read.entries, 0);
  index::Index reread;
  if (!index::read_index(again, key, reread) || !same(read, reread))
    test::broken("an index that is read can be written", bytes);
  return true;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  try_index(bytes);
  test::MemoryFiles files;
  index::write_index(files, key, {}, {}, 0);
  const std::string empty = files.content(key.place), magic = empty.substr(0, magic_size);
  // No folders, no entries: these are the last bytes of its payload.
  constexpr std::size_t nothing = 6;
  const std::string payload = empty.substr(magic_size + head_size);
  if (try_index(magic + part(payload.substr(0, payload.size() - nothing) + bytes)) ||
      !try_index(empty + part(bytes)))
    return 0;
  unpack_all({"contacts/ada.yaml", model::File::contact, {}, bytes});
  return 0;
}
