// What cells of a row hold.
#include "exchange/tables/row_values.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace nurture::exchange {
namespace {

using Texts = std::vector<std::string>;

bool is_east_asian(std::string_view text) {
  if (text.empty()) return false;
  for (std::string_view rest = text; !rest.empty();) {
    const base::CodePoint one = base::front(rest);
    rest.remove_prefix(one.length);
    const char32_t c = one.value;
    const bool fits = (c >= 0x3040 && c <= 0x30FF) || (c >= 0x3400 && c <= 0x9FFF) ||
                      (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0x20000 && c <= 0x3FFFF);
    if (!fits) return false;
  }
  return true;
}

std::string joined(const NameParts& of) {
  if (is_east_asian(of.first) && is_east_asian(of.last)) return of.last + of.first;
  Texts parts{of.first, of.middle, of.last, of.suffix};
  std::erase(parts, "");
  return base::join(parts, " ");
}

std::string unescaped_percent(std::string_view text) {
  const auto digit = [](char c) {
    constexpr std::string_view digits = "0123456789abcdef";
    return digits.find(static_cast<char>(c | 0x20));
  };
  std::string made;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool whole = text[i] == '%' && i + 2 < text.size();
    if (whole && digit(text[i + 1]) < 16 && digit(text[i + 2]) < 16) {
      made += static_cast<char>(digit(text[i + 1]) * 16 + digit(text[i + 2]));
      i += 2;
    } else {
      made += text[i];
    }
  }
  return base::valid_utf8(made) ? made : std::string(text);
}

}  // namespace

Texts split_cell(std::string_view cell, std::string_view separators) {
  Texts items;
  while (!cell.empty()) {
    const std::size_t end = std::min(cell.find_first_of(separators), cell.size());
    if (const auto item = base::trim(cell.substr(0, end)); !item.empty()) items.emplace_back(item);
    cell.remove_prefix(std::min(cell.size(), end + 1));
  }
  return items;
}

Texts values_of(std::string_view cell, std::string_view separators) {
  constexpr std::string_view colons = ":::";
  if (cell.find(colons) == cell.npos) return split_cell(cell, separators);
  Texts items;
  while (!cell.empty()) {
    const std::size_t end = std::min(cell.find(colons), cell.size());
    if (const auto item = base::trim(cell.substr(0, end)); !item.empty()) items.emplace_back(item);
    cell.remove_prefix(std::min(cell.size(), end + colons.size()));
  }
  return items;
}

void add_new(Texts& to, std::string text) {
  constexpr std::size_t most = 1000;  // of what has more, nothing is a person's
  if (!text.empty() && to.size() < most && std::ranges::find(to, text) == to.end())
    to.push_back(std::move(text));
}

bool is_degree(std::string_view prefix) {
  const std::string word = base::fold(prefix);
  return word.starts_with("dr") || word.starts_with("prof") || word.starts_with("dipl") ||
         word.starts_with("ing");
}

std::string NameParts::whole() const {
  const bool both = !first.empty() && !last.empty();
  return both || name.empty() ? joined(*this) : name;
}

std::string AddressParts::text() const {
  const auto piece = [this](Part part) {
    return base::join(
        pieces.at(static_cast<std::size_t>(part) - static_cast<std::size_t>(Part::street)), ", ");
  };
  if (piece(Part::street).empty() && piece(Part::postbox).empty() && piece(Part::city).empty())
    return {};
  Texts town{piece(Part::postcode), piece(Part::city)};
  std::erase(town, "");
  Texts all{piece(Part::street), piece(Part::postbox), base::join(town, " "), piece(Part::region),
            piece(Part::country)};
  std::erase(all, "");
  return base::join(all, ", ");
}

std::string on_one_line(std::string_view text) {
  return base::join(split_cell(text, "\r\n"), ", ");
}

std::string linkedin_source(std::string_view url) {
  constexpr std::string_view profile = "linkedin.com/in/";
  const std::size_t at = base::lower(url).find(profile);
  if (at == std::string::npos) return {};
  const std::string_view path = url.substr(at + profile.size());
  const std::string_view slug = path.substr(0, path.find_first_of("/?# "));
  return slug.empty() ? std::string() : "linkedin:" + base::lower(unescaped_percent(slug));
}

}  // namespace nurture::exchange
