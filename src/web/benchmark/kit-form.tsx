import {
  ActionIcon,
  Button,
  Group,
  NumberInput,
  Select,
  SimpleGrid,
  Stack,
  Text,
  TextInput,
} from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import type { CompetitiveKit } from '../api/benchmark.ts';
import { call } from '../api/client.ts';
import { faultsOf } from '../form/faults.ts';
import { Section } from '../shell/section.tsx';
import { ProblemView } from '../state/problem-view.tsx';
import { said } from '../state/toast.ts';

interface BrandDraft {
  readonly id: number;
  readonly name: string;
  readonly share: number | null;
}

/** The brands of a competitive survey and how it asks. */
export function KitForm({ kit }: { readonly kit: CompetitiveKit | null }) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [name, setName] = useState(kit?.name ?? '');
  const [category, setCategory] = useState(kit?.category ?? '');
  const [country, setCountry] = useState(kit?.country ?? '');
  const [months, setMonths] = useState(kit?.months ?? 12);
  const [own, setOwn] = useState<string | null>(kit?.brands.find(({ key }) => key === kit.own)?.name ?? null);
  const [brands, setBrands] = useState<readonly BrandDraft[]>(
    kit?.brands.map(({ name, share }, id) => ({ id, name, share })) ??
      [0, 1, 2].map((id) => ({ id, name: '', share: null })),
  );
  const named = brands.filter((brand) => brand.name.trim() !== '');
  const save = useMutation({
    mutationFn: () => {
      const body = {
        name,
        category,
        country: country.trim() || null,
        language: kit?.language ?? 'en',
        months,
        brands: named.map(({ name, share }) => ({ name, share })),
        own,
      };
      return kit
        ? call('PUT /benchmarks/kits/{id}', { path: { id: kit.id }, body, version: kit.version })
        : call('POST /benchmarks/kits', { body });
    },
    onSuccess: async (saved) => {
      said(`“${saved.name}” is saved.`);
      await queries.invalidateQueries({ queryKey: ['competitive kits'] });
      await queries.invalidateQueries({ queryKey: ['competitive kit', saved.id] });
      await navigate({ to: `/decide/benchmarks/kit/${saved.id}` });
    },
  });
  const fault = faultsOf(save.error);
  const change = (id: number, part: Partial<BrandDraft>) =>
    setBrands(brands.map((brand) => (brand.id === id ? { ...brand, ...part } : brand)));
  const choices = [...new Set(named.map((brand) => brand.name.trim()))];
  function submit(event: FormEvent) {
    event.preventDefault();
    save.mutate();
  }
  return (
    <form onSubmit={submit}>
      <Section {...(kit ? { title: 'Brands and words' } : {})}>
        <Stack>
          {save.error && <ProblemView problem={save.error} />}
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <TextInput
              label="Name"
              description="For us; respondents do not see it"
              required
              value={name}
              error={fault('name')}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <TextInput
              label="What the brands are"
              description="As a customer says it, such as “mobile phone companies”"
              required
              value={category}
              error={fault('category')}
              onChange={(event) => setCategory(event.currentTarget.value)}
            />
            <TextInput
              label="Country"
              value={country}
              error={fault('country')}
              onChange={(event) => setCountry(event.currentTarget.value)}
            />
            <NumberInput
              label="Customers within the last"
              min={1}
              max={60}
              suffix=" months"
              value={months}
              error={fault('months')}
              onChange={(value) => setMonths(Number(value) || 12)}
            />
          </SimpleGrid>
          <Stack gap="xs">
            <Text fw={600} size="sm">
              Brands
            </Text>
            {brands.map(({ id, name, share }, index) => (
              <Group key={id} gap="sm" wrap="nowrap" align="flex-start">
                <TextInput
                  aria-label={`Brand ${index + 1}`}
                  placeholder={`Brand ${index + 1}`}
                  flex={1}
                  value={name}
                  error={fault(`brands[${index}].name`)}
                  onChange={(event) => change(id, { name: event.currentTarget.value })}
                />
                <NumberInput
                  aria-label={`Market share of brand ${index + 1}, in percent`}
                  placeholder="Market share"
                  w={140}
                  min={0}
                  max={100}
                  suffix="%"
                  value={share === null ? '' : Math.round(share * 1000) / 10}
                  error={fault(`brands[${index}].share`)}
                  onChange={(value) => change(id, { share: value === '' ? null : Number(value) / 100 })}
                />
                <ActionIcon
                  variant="default"
                  size={36}
                  aria-label={`Take brand ${index + 1} away`}
                  disabled={brands.length <= 2}
                  onClick={() => setBrands(brands.filter((brand) => brand.id !== id))}
                >
                  <IconX size={16} aria-hidden />
                </ActionIcon>
              </Group>
            ))}
            <Group>
              <Button
                variant="default"
                size="xs"
                onClick={() =>
                  setBrands([
                    ...brands,
                    { id: Math.max(...brands.map(({ id }) => id)) + 1, name: '', share: null },
                  ])
                }
              >
                Add a brand
              </Button>
            </Group>
          </Stack>
          <Select
            label="Which of them is ours"
            description="Only for reading the result; it stands in nothing that is fielded"
            clearable
            maw={320}
            data={choices}
            value={own !== null && choices.includes(own) ? own : null}
            error={fault('own')}
            onChange={setOwn}
          />
          <Group>
            <Button
              type="submit"
              loading={save.isPending}
              disabled={!name.trim() || !category.trim() || choices.length < 2}
            >
              {kit ? 'Save' : 'Prepare the survey'}
            </Button>
          </Group>
        </Stack>
      </Section>
    </form>
  );
}
