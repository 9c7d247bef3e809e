// Finding words in texts as people remember them.
//
// Folding changes lengths (ß is two letters, an accent none), so the text is folded cluster by
// cluster: a letter with the marks that follow it. Each folded byte remembers which cluster it came
// from, and a hit marks whole clusters.
#include "pages/find_text.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "base/text.hpp"

namespace nurture::pages {
namespace {

using Marks = std::vector<std::pair<std::size_t, std::size_t>>;

struct Folded {
  std::string text;
  std::vector<std::size_t> begin, end;  // of the cluster behind each byte of `text`
};

bool continues(std::string_view text, std::size_t at) {
  return (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
}

std::size_t next_code_point(std::string_view text, std::size_t at) {
  do {
    ++at;
  } while (at < text.size() && continues(text, at));
  return at;
}

bool ascii(std::string_view text, std::size_t at) {
  return static_cast<unsigned char>(text[at]) < 0x80U;
}

// A letter and the marks on it, which take no column of their own.
std::size_t cluster_end(std::string_view text, std::size_t begin) {
  std::size_t end = next_code_point(text, begin);
  while (end < text.size() && !ascii(text, end)) {
    const std::size_t after = next_code_point(text, end);
    if (base::width(text.substr(end, after - end)) != 0) break;
    end = after;
  }
  return end;
}

Folded folded(std::string_view text) {
  Folded made;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = cluster_end(text, begin);
    made.text += base::fold(text.substr(begin, end - begin));
    made.begin.resize(made.text.size(), begin);
    made.end.resize(made.text.size(), end);
    begin = end;
  }
  return made;
}

Marks marks(const Folded& text, const std::vector<std::string>& words) {
  Marks found;
  for (const std::string& word : words) {
    for (std::size_t at = text.text.find(word); at != std::string::npos;
         at = text.text.find(word, at + word.size())) {
      found.emplace_back(text.begin[at], text.end[at + word.size() - 1]);
    }
  }
  std::sort(found.begin(), found.end());
  Marks apart;
  for (const auto& mark : found) {
    if (!apart.empty() && mark.first <= apart.back().second) {
      apart.back().second = std::max(apart.back().second, mark.second);
    } else {
      apart.push_back(mark);
    }
  }
  return apart;
}

std::size_t words_in(const std::string& folded_line, const std::vector<std::string>& words) {
  return static_cast<std::size_t>(std::count_if(
      words.begin(), words.end(),
      [&](const std::string& word) { return folded_line.find(word) != std::string::npos; }));
}

}  // namespace

Needle::Needle(const std::vector<std::string>& words) {
  for (const std::string& word : words) {
    std::string rest = base::fold(word);
    std::replace_if(
        rest.begin(), rest.end(), [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
    for (const std::string& part : base::split(rest, ' ')) {
      if (!part.empty()) words_.push_back(part);
    }
  }
  if (words_.empty()) {
    throw base::Error("there is nothing to search for", "as in nurture search budget",
                      base::Exit::usage);
  }
}

bool Needle::in(std::string_view text, Found& found) const {
  if (words_in(base::fold(text), words_) < words_.size()) return false;
  std::size_t most = 0;
  for (const std::string& line : base::split(text, '\n')) {
    const std::string_view trimmed = base::trim(line);
    const Folded line_folded = folded(trimmed);
    const std::size_t here = words_in(line_folded.text, words_);
    if (here <= most) continue;
    most = here;
    found = {std::string(trimmed), marks(line_folded, words_)};
  }
  return most > 0;
}

}  // namespace nurture::pages
