// Blobs through git's filters, one by one: in a batch git tells the size of what it keeps, not of
// what the filter makes of it.
#include "git/blobs.hpp"

#include <algorithm>
#include <fmt/core.h>

#include "base/utf8.hpp"
#include "git/objects.hpp"

namespace nurture::git {

bool is_text(const std::string& bytes) {
  return bytes.find('\0') == std::string::npos && base::valid_utf8(bytes);
}

const Filters& Blobs::filters() {
  if (!filters_) filters_.emplace(git_);
  return *filters_;
}

std::vector<Content> Blobs::contents(const std::vector<Blob>& blobs) {
  std::vector<std::string> ids;
  for (const Blob& blob : blobs) ids.push_back(blob.id);
  std::vector<Content> all;
  for (std::string& text : git::contents(git_, ids)) all.push_back({std::move(text), {}});
  const bool all_text =
      std::all_of(all.begin(), all.end(), [](const Content& one) { return is_text(one.text); });
  if (all_text && !filters().any()) return all;
  Words paths;
  for (const Blob& blob : blobs) paths.push_back(blob.path);
  const auto names = filter_names(git_, paths);
  for (std::size_t i = 0; i < blobs.size(); ++i) {
    Content& content = all[i];
    if (names[i].empty() || content.text.empty()) continue;
    const FilterUse use = filters().use(names[i], "smudge");
    if (use == FilterUse::runs) {
      // Unlike every other command cat-file goes by the top of the work tree.
      const std::string path = line(git_.answer({"rev-parse", "--show-prefix"})) + blobs[i].path;
      Words words = filters().switched_on(names[i]);
      words.insert(words.end(), {"cat-file", "--filters", "--path=" + path, blobs[i].id});
      content.text = git_.answer(words);
    } else if (use == FilterUse::refused || !is_text(content.text)) {
      content = {{}, why_filtered(names[i], use)};
    }
  }
  return all;
}

std::vector<std::string> Blobs::texts(const std::vector<Blob>& blobs) {
  std::vector<std::string> all;
  auto found = contents(blobs);
  for (std::size_t i = 0; i < blobs.size(); ++i) {
    if (!found[i].problem.empty()) {
      throw base::Error(fmt::format("cannot read '{}': {}", blobs[i].path, found[i].problem));
    }
    all.push_back(std::move(found[i].text));
  }
  return all;
}

std::string Blobs::keep(const std::string& text, const std::string& path) {
  const std::string name = filters().any() ? filter_names(git_, {path}).front() : std::string();
  const FilterUse use = name.empty() ? FilterUse::none : filters().use(name, "clean");
  if (use == FilterUse::none) return git::keep(git_, text);
  if (use == FilterUse::refused) {
    throw base::Error(fmt::format("cannot keep '{}': {}", path, why_filtered(name, use)));
  }
  Words words = filters().switched_on(name);
  words.insert(words.end(), {"hash-object", "-w", "--stdin", "--path=" + path});
  return line(git_.answer(words, text));
}

}  // namespace nurture::git
