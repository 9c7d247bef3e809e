// Finding things in a book by what refers to them.
#include "model/book.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace nurture::model {
namespace {

template <typename T>
const T* find_by_id(const std::vector<T>& sorted, std::string_view id) {
  const auto found =
      std::lower_bound(sorted.begin(), sorted.end(), id,
                       [](const T& one, std::string_view key) { return one.id < key; });
  return found != sorted.end() && found->id == id ? &*found : nullptr;
}

template <typename T>
const T* find_by_former_id(const std::vector<T>& all, std::string_view id) {
  const auto had_it = [&](const T& one) {
    return std::find(one.formerly.begin(), one.formerly.end(), id) != one.formerly.end();
  };
  const auto found = std::find_if(all.begin(), all.end(), had_it);
  return found != all.end() ? &*found : nullptr;
}

}  // namespace

const Contact* find_contact(const Book& book, std::string_view id) {
  const auto* found = find_by_id(book.contacts, id);
  return found != nullptr ? found : find_by_former_id(book.contacts, id);
}

const Organisation* find_organisation(const Book& book, std::string_view id_or_name) {
  if (id_or_name.empty()) {
    return nullptr;
  }
  if (const auto* found = find_by_id(book.organisations, id_or_name)) {
    return found;
  }
  if (const auto* found = find_by_former_id(book.organisations, id_or_name)) {
    return found;
  }
  const auto folded = base::fold(id_or_name);
  const auto named = [&](const Organisation& one) {
    return one.name == id_or_name || base::fold(one.name) == folded;
  };
  const auto found = std::find_if(book.organisations.begin(), book.organisations.end(), named);
  return found != book.organisations.end() ? &*found : nullptr;
}

const LibraryItem* find_item(const Book& book, std::string_view id) {
  return find_by_id(book.library, id);
}

std::string organisation_name(const Book& book, std::string_view org) {
  const auto* found = find_organisation(book, org);
  return found != nullptr ? found->name : std::string(org);
}

}  // namespace nurture::model
