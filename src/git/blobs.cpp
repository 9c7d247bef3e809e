// git cat-file --batch: "<id> SP <type> SP <size> LF <content> LF" for each id asked for. Through a
// filter they go one by one: in a batch git tells the size of what it keeps, not of what the filter
// makes of it.
#include "git/blobs.hpp"

#include <algorithm>
#include <fmt/core.h>

#include "base/strings.hpp"
#include "base/utf8.hpp"

namespace nurture::git {
namespace {

/// One record; `at` is where it begins, and is left after it.
std::string record(const std::string& output, std::size_t& at, const std::string& id) {
  const auto end = output.find('\n', at);
  const std::string head = output.substr(at, end == std::string::npos ? end : end - at);
  const auto size = number(std::string_view(head).substr(head.rfind(' ') + 1));
  if (end == std::string::npos || !head.starts_with(id + " ") || !size) {
    throw base::Error(fmt::format("git cat-file has no object {}: {}", id,
                                  head.empty() ? "it said nothing" : head));
  }
  if (*size >= output.size() - end - 1 || output[end + 1 + *size] != '\n') {
    throw base::Error(fmt::format("git cat-file has not said all of the object {}", id));
  }
  at = end + 1 + *size + 1;
  return output.substr(end + 1, *size);
}

}  // namespace

std::vector<std::string> contents(const Git& git, const std::vector<std::string>& ids) {
  if (ids.empty()) return {};
  const std::string output = git.answer({"cat-file", "--batch"}, base::join(ids, "\n") + "\n");
  std::vector<std::string> all;
  std::size_t at = 0;
  for (const auto& id : ids) all.push_back(record(output, at, id));
  if (at != output.size()) throw base::Error("git cat-file has said more than it was asked");
  return all;
}

std::vector<std::uint64_t> sizes(const Git& git, const std::vector<std::string>& ids) {
  if (ids.empty()) return {};
  const Words said =
      lines(git.answer({"cat-file", "--batch-check=%(objectsize)"}, base::join(ids, "\n") + "\n"));
  if (said.size() != ids.size())
    throw base::Error("git cat-file has not said the size of each object");
  std::vector<std::uint64_t> all;
  for (std::size_t i = 0; i < ids.size(); ++i) {
    const auto size = number(said[i]);
    if (!size) throw base::Error(fmt::format("git cat-file has no object {}: {}", ids[i], said[i]));
    all.push_back(*size);
  }
  return all;
}

std::string keep(const Git& git, const std::string& text) {
  return line(git.answer({"hash-object", "-w", "--stdin", "--no-filters"}, text));
}

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
      const Overrides on = filters().switched_on(names[i]);
      content.text =
          git_.answer(with(on.options, {"cat-file", "--filters", "--path=" + path, blobs[i].id}),
                      {}, on.values);
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
  const Overrides on = filters().switched_on(name);
  const Words words = with(on.options, {"hash-object", "-w", "--stdin", "--path=" + path});
  return line(git_.answer(words, text, on.values));
}

}  // namespace nurture::git
