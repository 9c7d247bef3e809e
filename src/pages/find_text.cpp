// Finding words in texts as people remember them.
//
// Folding changes lengths (ß is two letters, an accent none), so the text is folded character by
// character, each a letter with its marks. Each folded byte remembers which one it came from, and a
// hit marks whole characters.
#include "pages/find_text.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "base/text.hpp"

namespace nurture::pages {
namespace {

using Marks = std::vector<std::pair<std::size_t, std::size_t>>;

struct Folded {
  std::string text;
  std::vector<std::size_t> begin, end;  // of the character behind each byte of `text`
};

Folded folded(std::string_view text) {
  Folded made;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::string_view character = base::first_character(text.substr(begin)).text;
    made.text += base::fold(character);
    made.begin.resize(made.text.size(), begin);
    made.end.resize(made.text.size(), begin + character.size());
    begin += character.size();
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
    if (apart.empty() || mark.first > apart.back().second) apart.push_back(mark);
    apart.back().second = std::max(apart.back().second, mark.second);
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
  std::string all = base::fold(base::join(words, " "));
  for (char& c : all)
    if (c == '\t' || c == '\n' || c == '\r') c = ' ';
  words_ = base::split(all, ' ');
  std::erase(words_, "");
  if (words_.empty())
    throw base::usage("there is nothing to search for", "as in nurture search budget");
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
